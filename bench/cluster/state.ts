import {execFileSync} from "node:child_process";
import {existsSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {home} from "../../pipelines/code.ts";

/** What `up` started and `down` stops; beside it the nodes' files, their logs and the lake. */
export interface State {
  url: string;
  user: string;
  password: string;
  token: string;
  ca: string;
  /** Folder of the lake, and the location that Trino calls it by. */
  folder: string;
  location: string;
  workers: number;
  /** Processes by name: postgres, coordinator, worker1 … */
  pids: Record<string, number>;
  /** Command lines of the nodes, to start one again. */
  commands: Record<string, {program: string; args: string[]; folder: string}>;
  /** Temporary folder of PostgreSQL. */
  postgresFolder: string;
}

export const runFolder = join(home, "bench/.cache/trino");
const stateFile = join(runFolder, "state.json");

export const readState = (): State | undefined =>
  existsSync(stateFile) ? (JSON.parse(readFileSync(stateFile, "utf8")) as State) : undefined;
export const writeState = (state: State): void => writeFileSync(stateFile, JSON.stringify(state, null, 2), {mode: 0o600});
export const forget = (): void => rmSync(runFolder, {recursive: true, force: true});

/** Whether a process of that number is ours: numbers are given again. */
export const isAlive = (pid: number): boolean => {
  try {
    return /io\.trino\.server\.TrinoServer|huaxiang-postgres-/.test(
      execFileSync("ps", ["-o", "args=", "-p", String(pid)], {encoding: "utf8"})
    );
  } catch {
    return false;
  }
};

/** Resident memory, bytes; 0 once it is gone. */
export const residentOf = (pid: number): number => {
  try {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], {encoding: "utf8"})) * 1024;
  } catch {
    return 0;
  }
};
