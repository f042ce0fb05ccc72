import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {join} from "node:path";
import {home} from "../../pipelines/code.ts";
import {createKey} from "../../src/state/keys.ts";
import {openState} from "../../src/state/open.ts";
import type {Role} from "../../src/state/principal.ts";
import {cpuOf} from "./cpu.ts";

/** A file of ours in a process of its own. */
const started = (file: string, args: string[]): ChildProcess =>
  spawn(process.execPath, ["--disable-warning=ExperimentalWarning", join(home, file), ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {...process.env, TZ: "UTC", UV_THREADPOOL_SIZE: "16"}
  });

/** Runs a file of ours to its end. @throws Error with what it said when it ends with another code than 0 */
export const finished = async (file: string, args: string[]): Promise<void> => {
  const child = started(file, args);
  let said = "";
  child.stderr?.on("data", (text) => {
    said += text;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${file} ended with ${code}: ${said.slice(-2000)}`);
};

export interface Served {
  url: string;
  /** The access log so far. */
  lines: string[];
  /** Milliseconds of processor time so far. */
  cpu(): number;
  close(): Promise<void>;
}

/** The server of a workspace in a process of its own, on a free port of the loopback. */
export const served = async (root: string): Promise<Served> => {
  const child = started("src/cli.ts", ["serve", "-w", root, "-p", "0"]);
  const lines: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on("data", (text) => {
      lines.push(...String(text).split("\n"));
      const found = /serving (http:\S+?)\/ /.exec(String(text));
      if (found) resolve(found[1] as string);
    });
    child.once("close", () => reject(new Error(`the server did not start: ${lines.join("\n").slice(-2000)}`)));
  });
  return {
    url,
    lines,
    cpu: () => cpuOf(child.pid),
    async close() {
      const ended = once(child, "close");
      child.kill("SIGINT");
      await ended;
    }
  };
};

let made = 0;

/** A key of a role, for a load of its own: each has its own allowance. */
export const keyOf = (root: string, role: Role): string => {
  const state = openState(join(root, "app.sqlite"));
  try {
    return createKey(state, {name: `bench ${made++}`, role, now: new Date().toISOString()}).key;
  } finally {
    state.close();
  }
};
