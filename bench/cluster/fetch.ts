import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync} from "node:fs";
import {homedir} from "node:os";
import {join} from "node:path";
import {AppError} from "../../src/errors.ts";

/** The last version that Maven Central has as an archive. */
const version = "476";
const archive = `trino-server-${version}.tar.gz`;
/** What a lake in Iceberg behind passwords needs. */
const plugins = new Set(["iceberg", "password-authenticators"]);

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "huaxiang");

const must = (command: string, args: string[], fix: string): void => {
  const {status, error, stderr} = spawnSync(command, args, {stdio: ["ignore", "ignore", "pipe"], encoding: "utf8"});
  if (status === 0) return;
  const why = error?.message ?? stderr.trim().split("\n").at(-1) ?? `ended with ${status}`;
  throw new AppError("not_found", `trino: server ${version}: ${command}: ${why}`, {fix});
};

/**
 * The folder of an unpacked server: TRINO_HOME, or one kept in the user's cache, fetched once with Maven (about 800 MB; 600 MB stay).
 * @throws AppError("not_found")
 */
export const findServer = (named: string | undefined, say: (line: string) => void): string => {
  if (named !== undefined) return named;
  const home = join(cache, `trino-server-${version}`);
  if (existsSync(home)) return home;
  const aside = join(cache, `.trino-${process.pid}`);
  mkdirSync(aside, {recursive: true});
  try {
    say(`fetching io.trino:trino-server:${version} from Maven Central into ${cache}`);
    const artifact = [`-Dartifact=io.trino:trino-server:${version}:tar.gz`, `-DoutputDirectory=${aside}`];
    const goal = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy";
    must("mvn", ["-q", "-B", goal, ...artifact], "install Maven, or unpack the server yourself and name its folder by TRINO_HOME");
    // Jars that plugins share are links to each other: everything is unpacked before most of it goes.
    must("tar", ["xzf", join(aside, archive), "-C", aside, "--no-same-owner"], "see whether the disk is full");
    const fresh = join(aside, `trino-server-${version}`);
    for (const name of readdirSync(join(fresh, "plugin"))) if (!plugins.has(name)) rmSync(join(fresh, "plugin", name), {recursive: true});
    renameSync(fresh, home);
  } finally {
    rmSync(aside, {recursive: true, force: true});
  }
  return home;
};
