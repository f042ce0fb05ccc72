import {randomBytes} from "node:crypto";
import {existsSync, mkdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {AppError} from "../../src/errors.ts";
import {makeCatalog} from "./catalog.ts";
import {makeCredentials} from "./credentials.ts";
import {findServer} from "./fetch.ts";
import {findJava} from "./java.ts";
import {prepareNodes, start} from "./nodes.ts";
import {freePort, owner, preparePostgres} from "./postgres.ts";
import {activeWorkers} from "./probe.ts";
import type {Cluster} from "./settings.ts";
import {forget, isAlive, readState, runFolder, type State, writeState} from "./state.ts";

export interface UpOptions {
  workers?: number;
  /** Heap of each node, as -Xmx takes it. */
  heap?: string;
  say?: (line: string) => void;
}

const user = "huaxiang";
const sleep = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));
const word = (): string => randomBytes(24).toString("base64url");

/** Until all its workers are there. @throws AppError("engine") when a node died or five minutes are over. */
export const settle = async (state: State): Promise<void> => {
  for (let left = 600; left > 0; left--) {
    const dead = Object.entries(state.pids).find(([, pid]) => !isAlive(pid));
    if (dead !== undefined)
      throw new AppError("engine", `trino: ${dead[0]} died at its start`, {
        fix: `see ${state.commands[dead[0]]?.folder ?? state.postgresFolder}/server.log`
      });
    if ((await activeWorkers(state)).length >= state.workers) return;
    await sleep(500);
  }
  throw new AppError("engine", "trino: its workers did not come within five minutes", {fix: `see ${runFolder}/*/server.log`});
};

/** Starts PostgreSQL, a coordinator and workers on the loopback, and waits for them. Everything of theirs lies in bench/.cache/trino. */
export const up = async ({workers = 2, heap = "640m", say = () => undefined}: UpOptions = {}): Promise<State> => {
  const running = readState();
  if (running !== undefined && Object.values(running.pids).every(isAlive)) return running;
  await down();
  const java = findJava(process.env.JAVA_HOME);
  const server = findServer(process.env.TRINO_HOME, say);
  const lake = join(runFolder, "lake");
  mkdirSync(lake, {recursive: true});
  const [password, keystorePassword, postgresPassword] = [word(), word(), word()];
  const credentials = makeCredentials(runFolder, java, user, password, keystorePassword);
  const prepared = await preparePostgres(postgresPassword);
  const postgres = {port: prepared.port, user: "postgres", password: postgresPassword, database: "postgres"};
  const [tlsPort = 0, ...ports] = await Promise.all(Array.from({length: workers + 2}, freePort));
  const cluster: Cluster = {run: runFolder, lake, server, workers, heap, tlsPort, ports, postgres, secret: word(), keystorePassword};
  const state: State = {
    url: `https://127.0.0.1:${tlsPort}`,
    user,
    password,
    ...credentials,
    folder: lake,
    location: "local:///",
    workers,
    pids: {},
    commands: prepareNodes(cluster, java),
    postgresFolder: prepared.folder
  };
  try {
    state.pids.postgres = start({...prepared, folder: prepared.folder}, owner);
    writeState(state);
    await makeCatalog(prepared.port, postgresPassword);
    for (const [name, command] of Object.entries(state.commands)) {
      state.pids[name] = start(command);
      writeState(state);
    }
    say(`starting a coordinator and ${workers} workers of ${heap}`);
    await settle(state);
  } catch (error) {
    await down({keep: true});
    throw error;
  }
  return state;
};

const end = async (pid: number, signal: NodeJS.Signals): Promise<void> => {
  if (!isAlive(pid)) return;
  process.kill(pid, signal);
  for (let left = 100; left > 0 && isAlive(pid); left--) await sleep(100);
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
};

/** Stops what `up` started, by the numbers that it wrote down, and removes their folders (`keep`: not their logs). */
export const down = async ({keep = false} = {}): Promise<string[]> => {
  const state = readState();
  const stopped = Object.entries(state?.pids ?? {}).filter(([, pid]) => isAlive(pid));
  // PostgreSQL ends last, and at once: SIGINT.
  await Promise.all(stopped.filter(([name]) => name !== "postgres").map(([, pid]) => end(pid, "SIGTERM")));
  for (const [name, pid] of stopped) if (name === "postgres") await end(pid, "SIGINT");
  if (state !== undefined && existsSync(state.postgresFolder)) rmSync(state.postgresFolder, {recursive: true, force: true});
  if (!keep) forget();
  return stopped.map(([name]) => name);
};
