import {join} from "node:path";
import {openSession} from "../../src/channels/session.ts";
import type {Parser} from "../../src/lake/parser.ts";
import type {Sidecar} from "../../src/lake/sidecar.ts";
import type {Workspace} from "../../src/workspace.ts";
import {dayAt} from "../days.ts";
import {limitsOf} from "../landing.ts";
import type {Progress} from "../progress.ts";
import {type Compared, openCompared} from "./compared.ts";
import {openSnapshot} from "./connect.ts";
import {type Fault, faultOf, isDown} from "./fault.ts";
import {type FeedPull, pullFeed} from "./feed.ts";
import type {Plan} from "./plan.ts";
import {secretOf} from "./secret.ts";

/** What came of the pull of one feed. */
export interface PullReport {
  channel: string;
  feed: string;
  state: "pulled" | "nothing_new" | "failed";
  /** Rows that the database listed, those that the lake had just so, those that were landed, and keys found gone. */
  listed: number;
  unchanged: number;
  rows: number;
  deletions: number;
  loads: number;
  /** All rows were compared, not only those modified lately. */
  is_whole: boolean;
  watermark: string | null;
  attempts: number;
  reason: string | null;
  message: string | null;
  fix: string | null;
}

export interface PullRequest {
  workspace: Workspace;
  plans: Plan[];
  now: string;
  /** Compare all rows of every feed. */
  isWhole?: boolean;
  parser: Parser;
  progress: Progress;
  secret: (name: string) => string | undefined;
  sleep: (ms: number) => Promise<void>;
  signal?: AbortSignal | undefined;
}

/** Pauses before another attempt, ms. */
const BACK_OFF = [1_000, 5_000, 20_000];

/** Pulls feed after feed; one that fails does not stop the others. @returns a report of each, and the loads that came in */
export const pullAll = async (request: PullRequest): Promise<{pulls: PullReport[]; loads: Sidecar[]}> => {
  const {workspace, plans, progress, now} = request;
  const pulls: PullReport[] = [];
  const loads: Sidecar[] = [];
  if (plans.length === 0) return {pulls, loads};
  progress.stage("pull", plans.length);
  const compared = openCompared(workspace.paths.lake, now);
  const down = new Map<string, Fault>();
  for (const plan of plans) {
    const report = await pullOne(request, plan, {compared, down, loads});
    pulls.push(report);
    progress.done(`${plan.source}: ${lineOf(report)}`);
  }
  return {pulls, loads};
};

/** One report in words. */
export const lineOf = ({state, rows, deletions, unchanged, message}: PullReport): string => {
  if (state === "failed") return `failed: ${message}`;
  const count = (n: number, noun: string) => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
  return state === "nothing_new"
    ? `nothing new in ${count(unchanged, "row")}`
    : `${count(rows, "row")}, ${count(deletions, "deletion")}, ${unchanged.toLocaleString("en")} unchanged`;
};

interface Shared {
  compared: Compared;
  /** Channels whose database cannot be reached, so that not each of their feeds waits for it. */
  down: Map<string, Fault>;
  loads: Sidecar[];
}

const pullOne = async (request: PullRequest, plan: Plan, {compared, down, loads}: Shared): Promise<PullReport> => {
  const {signal, sleep} = request;
  const channel = plan.feed.mapping.name;
  const before = loads.length;
  for (let attempt = 1; ; attempt++) {
    const isWhole = request.isWhole === true || compared.isDue(plan);
    try {
      const unreachable = down.get(channel);
      if (unreachable) return reportOf(plan, {loads: loads.slice(before), attempts: 0, fault: unreachable});
      const pull = await attemptOf(request, plan, isWhole, (load) => loads.push(load));
      if (pull.isWhole) compared.note(plan);
      return reportOf(plan, {loads: loads.slice(before), attempts: attempt, pull});
    } catch (error) {
      if (signal?.aborted) throw error;
      const fault = faultOf(error);
      if (!fault) throw error;
      const pause = BACK_OFF[attempt - 1];
      if (!fault.mayPass || pause === undefined) {
        if (isDown(fault)) down.set(channel, fault);
        return reportOf(plan, {loads: loads.slice(before), attempts: attempt, fault});
      }
      await sleep(pause);
    }
  }
};

const attemptOf = async (request: PullRequest, plan: Plan, isWhole: boolean, onLoad: (load: Sidecar) => void): Promise<FeedPull> => {
  const {workspace, now, parser, secret, signal} = request;
  const {root, paths, config} = workspace;
  const {database, timezone} = plan;
  const snapshot = await openSnapshot({database, password: secretOf(database.password, secret), timezone, signal});
  try {
    const session = await openSession({memory: config.memory, threads: config.threads, temp: join(paths.lake, ".tmp-compare"), signal});
    try {
      const day = dayAt(now, config.timezone);
      return await pullFeed({
        plan,
        snapshot,
        session,
        parser,
        root,
        lake: paths.lake,
        now,
        day,
        limits: limitsOf(config.limits),
        isWhole,
        onLoad,
        signal
      });
    } finally {
      session.close();
    }
  } finally {
    await snapshot.close();
  }
};

interface Outcome {
  loads: Sidecar[];
  attempts: number;
  pull?: FeedPull;
  fault?: Fault;
}

/** Counts of loads that an attempt landed before it failed are in the report: they stay. */
const reportOf = ({feed}: Plan, {loads, attempts, pull, fault}: Outcome): PullReport => {
  const sum = (kind: "rows" | "deletions") =>
    loads.filter(({pull: of}) => of?.kind === kind).reduce((total, {counts}) => total + counts.records, 0);
  return {
    channel: feed.mapping.name,
    feed: feed.name,
    state: fault ? "failed" : loads.length > 0 ? "pulled" : "nothing_new",
    listed: pull?.listed ?? 0,
    unchanged: pull ? pull.listed - pull.changed : 0,
    rows: sum("rows"),
    deletions: sum("deletions"),
    loads: loads.length,
    is_whole: pull?.isWhole ?? false,
    watermark: pull?.watermark ?? null,
    attempts,
    reason: fault?.reason ?? null,
    message: fault?.message ?? null,
    fix: fault?.fix ?? null
  };
};
