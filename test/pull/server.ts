import {spawn} from "node:child_process";
import {once} from "node:events";
import {rmSync} from "node:fs";
import pg from "pg";
import {owner, preparePostgres} from "../../bench/cluster/postgres.ts";

/** A real PostgreSQL of its own in a temporary folder. */
export interface Server {
  port: number;
  /** Runs statements, one after the other; several are separated by semicolons. */
  sql(text: string, values?: unknown[]): Promise<pg.QueryResult>;
  /** A connection of its own, to be ended by the caller. */
  client(): Promise<pg.Client>;
  stop(): Promise<void>;
}

export const PASSWORD = "open sesame";

/** Starts one. */
export const startServer = async (): Promise<Server> => {
  const {folder, port, program, args} = await preparePostgres(PASSWORD);
  const server = spawn(program, args, {...owner, stdio: ["ignore", "ignore", "pipe"]});
  const ended = once(server, "close");
  const ready = new Promise<void>((resolve) => {
    server.stderr.on("data", (text) => String(text).includes("ready to accept connections") && resolve());
  });
  await Promise.race([ready, ended.then(() => Promise.reject(new Error("the database server did not start")))]);
  process.once("exit", () => server.kill("SIGKILL"));
  const open = async (): Promise<pg.Client> => {
    const client = new pg.Client({host: "127.0.0.1", port, user: "postgres", password: PASSWORD, database: "postgres"});
    // Tests cut connections on purpose.
    client.on("error", () => undefined);
    await client.connect();
    return client;
  };
  const own = await open();
  return {
    port,
    sql: (text, values) => own.query(text, values),
    client: open,
    stop: async () => {
      await own.end();
      server.kill("SIGINT");
      await ended;
      rmSync(folder, {recursive: true, force: true});
    }
  };
};
