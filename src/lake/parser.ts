import {type ChildProcess, fork} from "node:child_process";
import {readFileSync} from "node:fs";
import {getCompileCacheDir} from "node:module";
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import type {Job, Outcome, Refused} from "./job.ts";
import type {Reason} from "./refusal.ts";

/** Reads files in a process of its own, which is kept from file to file and replaced when something went wrong. */
export interface Parser {
  /** One file at a time; more wait in line. @throws the signal's reason when it is aborted */
  parse(job: Job, signal?: AbortSignal): Promise<Outcome>;
  /** Process that reads now, if there is one. */
  readonly pid: number | undefined;
  close(): Promise<void>;
}

const program = fileURLToPath(new URL("child.ts", import.meta.url));
const PAGE = 4096;
const WATCH_MS = 50;

export function openParser(): Parser {
  let child: Child | undefined;
  let line: Promise<unknown> = Promise.resolve();

  /** A process that has read other files may owe its end to them: the file is tried again in a new one. */
  async function one(job: Job, signal: AbortSignal | undefined): Promise<Outcome> {
    const isUsed = child !== undefined && !child.isOver();
    const outcome = await attempt(job, signal);
    const mayBeInnocent = outcome.kind === "refused" && (outcome.reason === "reader_crash" || outcome.reason === "reader_memory");
    return isUsed && mayBeInnocent ? attempt(job, signal) : outcome;
  }

  async function attempt(job: Job, signal: AbortSignal | undefined): Promise<Outcome> {
    signal?.throwIfAborted();
    if (child && child.heap !== job.limits.heap) await child.stop();
    if (!child || child.isOver()) child = start(job.limits.heap);
    const outcome = await watched(child, job, signal);
    if (outcome.kind === "failed" || (outcome.kind === "refused" && outcome.reason.startsWith("reader_"))) await child.stop();
    signal?.throwIfAborted();
    return outcome;
  }

  return {
    parse(job, signal) {
      const turn = line.then(() => one(job, signal));
      line = turn.catch(() => undefined);
      return turn;
    },
    get pid() {
      return child?.isOver() ? undefined : child?.process.pid;
    },
    close: async () => {
      await child?.stop();
    }
  };
}

interface Child {
  process: ChildProcess;
  heap: number;
  isOver(): boolean;
  /** Resolves when the process has ended. */
  ended: Promise<void>;
  /** What it last said on its error stream: tells a full heap from a crash. */
  lastWords(): string;
  stop(): Promise<void>;
}

/** Where this process keeps what it compiled, if it does: nobody compiles the readers twice. */
const compiled = (): Record<string, string> => {
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : {NODE_COMPILE_CACHE: dirname(folder)};
};

function start(heap: number): Child {
  const child = fork(program, [], {
    execArgv: [`--max-old-space-size=${Math.floor(heap / 1024 ** 2)}`, "--disable-warning=ExperimentalWarning"],
    env: {TZ: "UTC", ...compiled()},
    stdio: ["ignore", "ignore", "pipe", "ipc"]
  });
  let words = "";
  child.stderr?.on("data", (text: Buffer) => {
    words = (words + text).slice(-4096);
  });
  const ended = new Promise<void>((resolve) => child.once("close", resolve).once("error", () => resolve()));
  const isOver = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  hold(child, false);
  return {
    process: child,
    heap,
    isOver,
    ended,
    lastWords: () => words,
    stop: async () => {
      if (isOver()) return;
      hold(child, true);
      child.kill("SIGKILL");
      await ended;
    }
  };
}

/** A process that waits for work does not keep ours alive. */
function hold(child: ChildProcess, isHeld: boolean): void {
  const {channel, stderr} = child;
  const streams = [child, channel, stderr as unknown as {ref(): void; unref(): void} | null];
  for (const stream of streams) isHeld ? stream?.ref() : stream?.unref();
}

/** Sends a job and waits for its outcome, for the end of the process, for the limits, or for the signal. */
async function watched(child: Child, job: Job, signal: AbortSignal | undefined): Promise<Outcome> {
  const {seconds, resident} = job.limits;
  const stopped = Promise.withResolvers<Outcome>();
  const over = (reason: Reason, message: string, details: Record<string, unknown>) => stopped.resolve(refused(reason, message, details));
  const timer = setTimeout(
    () => over("reader_time", `reading took more than ${seconds} s; send smaller files, or raise the limit`, {seconds}),
    seconds * 1000
  );
  const watch = setInterval(() => {
    const bytes = residentOf(child.process.pid!);
    if (bytes > resident)
      over("reader_memory", `reading took more than ${resident} bytes of memory; send smaller files, or raise the limit`, {
        limit: resident
      });
  }, WATCH_MS);
  const aborted = () => over("reader_crash", "reading was interrupted", {});
  const answered = (outcome: Outcome | "ready") => {
    if (outcome !== "ready") stopped.resolve(outcome);
  };
  const crashed = child.ended.then(() => {
    const {exitCode, signalCode} = child.process;
    if (/heap out of memory/.test(child.lastWords()))
      over("reader_memory", `reading needs more than ${child.heap} bytes of heap; send smaller files, or raise the limit`, {
        limit: child.heap
      });
    else
      over("reader_crash", "the reading process crashed on this file; ask the partner to export it anew", {
        exit: exitCode,
        signal: signalCode
      });
  });
  hold(child.process, true);
  child.process.on("message", answered);
  signal?.addEventListener("abort", aborted);
  child.process.send(job, (error) => {
    if (error) void crashed;
  });
  try {
    return await stopped.promise;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    child.process.off("message", answered);
    signal?.removeEventListener("abort", aborted);
    if (!child.isOver()) hold(child.process, false);
  }
}

const refused = (reason: Reason, message: string, details: Record<string, unknown>): Refused => ({
  kind: "refused",
  reason,
  message,
  details
});

/** Resident memory of a process in bytes; 0 where the system does not tell. */
function residentOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * PAGE;
  } catch {
    return 0;
  }
}
