import {statfsSync, statSync} from "node:fs";
import {join} from "node:path";
import {readCatalog} from "../src/channels/catalog.ts";
import {openSession, type Session} from "../src/channels/session.ts";
import type {Staged} from "../src/channels/stage.ts";
import {openParser as openSqlParser} from "../src/engine/parse.ts";
import {AppError} from "../src/errors.ts";
import {readIfThere, writeAtomically} from "../src/files.ts";
import {buildGeneration} from "../src/generation/build.ts";
import type {Disposition, Manifest} from "../src/generation/manifest.ts";
import {readManifest} from "../src/generation/open.ts";
import {current, publish, sweep as sweepGenerations} from "../src/generation/publish.ts";
import {sweep as sweepLake} from "../src/lake/land.ts";
import {openParser} from "../src/lake/parser.ts";
import {acquire} from "../src/lock.ts";
import {discover} from "../src/steps/discover.ts";
import type {StepReport} from "../src/steps/run.ts";
import {ensureFolders, type Workspace} from "../src/workspace.ts";
import {buildVersion, home, stagingVersion, stampOf} from "./code.ts";
import {dataDate, endOfDay} from "./days.ts";
import {type Held, heldSnapshots, stoppedLoad} from "./holds.ts";
import {type Arrival, type Stray, scanInbox} from "./inbox.ts";
import {type LandingReport, landAll, type RefusedFile} from "./landing.ts";
import {type Delivery, readDecisions, readDeliveries, writeDeliveries} from "./ledger.ts";
import {type LoadOf, orderLoads} from "./loads.ts";
import {type Progress, silent} from "./progress.ts";
import {openSeen} from "./seen.ts";
import {stageAll, stagedOf} from "./staging.ts";

export interface RunRequest {
  workspace: Workspace;
  /** Instant of the run, ISO 8601. */
  now: string;
  /** What the lock says of this run. */
  command: string;
  pid: number;
  /** Last day included; the data date without it. */
  asOf?: string | undefined;
  /** Gates that may fail. */
  accept?: string[];
  progress?: Progress;
  signal?: AbortSignal | undefined;
  /** `replay`: no landing; of the loads staged before, only those with rejects are staged again. */
  mode?: "run" | "replay";
  sleep?: (ms: number) => Promise<void>;
}

export interface RunReport {
  state: "published" | "unchanged" | "empty";
  generation: number | null;
  content_hash: string | null;
  data_date: string | null;
  held_back_by: string | null;
  landed: LandingReport["landed"];
  refused: RefusedFile[];
  waiting: RefusedFile[];
  strays: Stray[];
  held: Held[];
  unused: {channel: string; feed: string; columns: string[]}[];
  feeds: Disposition[];
  steps: StepReport[];
}

export const reportFile = (root: string): string => join(root, "lake", ".last_run.json");

/** The last run's report, for `status`. */
export const lastReport = (root: string): RunReport | undefined => {
  const text = readIfThere(reportFile(root));
  return text === undefined ? undefined : (JSON.parse(text) as RunReport);
};

/**
 * One run: land what is in the inbox, stage it, build a generation, check it, publish it. Nothing counts before CURRENT is flipped,
 * so a run that failed or was killed is repaired by running again.
 * @throws AppError("busy") · AppError("gate_failed") · AppError("no_space") · AppError("invalid_mapping")
 */
export const run = async (request: RunRequest): Promise<RunReport> => {
  const {workspace, now, command, pid} = request;
  ensureFolders(workspace);
  const free = acquire(workspace.paths.lock, {pid, command, since: now});
  const {memory, threads} = workspace.config;
  const session = await openSession({memory, threads, temp: join(workspace.paths.staged, ".spill"), signal: request.signal});
  try {
    const report = await locked(request, session);
    writeAtomically(reportFile(workspace.root), `${JSON.stringify(report, null, 2)}\n`);
    return report;
  } finally {
    session.close();
    free();
  }
};

const locked = async (request: RunRequest, session: Session): Promise<RunReport> => {
  const {workspace, progress = silent} = request;
  const {root, config, paths} = workspace;
  await sweepLake(root);
  sweepGenerations(root);
  const before = manifestOf(root);
  const catalog = readCatalog(join(home, "pipelines/channels"), config.channels, paths.channels);
  const known = await readDeliveries(session, paths.ledger, before?.ledger.deliveries ?? []);
  const landing = await arrive(request, catalog, known, before);
  const loads = orderLoads(paths.lake, catalog, [...known, ...landing.deliveries]);
  const staged = await stageAll({
    session,
    staged: paths.staged,
    timezone: config.timezone,
    loads,
    version: stagingVersion(),
    progress,
    ...(request.mode === "replay"
      ? {only: (_load: LoadOf, result: Staged | undefined) => (result?.counts.rejected ?? 0) > 0 || result?.state === "stopped"}
      : {})
  });
  const {taken, held} = await hold(workspace, session, loads, staged);
  checkConservation(taken, staged);
  const days = dataDate(taken.map(({source, day, feed}) => ({source, day, daily: feed.feed.daily})));
  const report: RunReport = {
    state: "empty",
    generation: before?.generation ?? null,
    content_hash: before?.content_hash ?? null,
    data_date: before?.data_date ?? null,
    held_back_by: days?.held_back_by ?? null,
    landed: landing.landed,
    refused: landing.refused,
    waiting: landing.waiting,
    strays: landing.strays,
    held,
    unused: unusedOf(landing, staged),
    feeds: before?.feeds ?? [],
    steps: []
  };
  if (!days) return report;
  return {
    ...report,
    ...(await build(request, session, {before, taken, staged, day: request.asOf ?? days.day, deliveries: landing.deliveries}))
  };
};

const manifestOf = (root: string): Manifest | undefined => {
  const number = current(root);
  return number === undefined ? undefined : readManifest(root, number);
};

type Landing = LandingReport & {strays: Stray[]};

const arrive = async (
  request: RunRequest,
  catalog: ReturnType<typeof readCatalog>,
  known: Delivery[],
  before: Manifest | undefined
): Promise<Landing> => {
  const {workspace, now, progress = silent, signal} = request;
  const {root, paths, config} = workspace;
  if (request.mode === "replay") return {landed: [], refused: [], waiting: [], deliveries: [], strays: []};
  const {arrivals, strays} = scanInbox(paths.inbox, catalog);
  const seen = openSeen(paths.lake);
  fits(
    workspace,
    arrivals.filter((arrival) => seen.load(arrival) === undefined),
    before
  );
  await settle(request, arrivals);
  const parser = openParser();
  try {
    const report = await landAll({
      root,
      lake: paths.lake,
      timezone: config.timezone,
      arrivals,
      known,
      seen,
      now,
      limits: config.limits,
      parser,
      progress,
      signal
    });
    seen.save();
    return {...report, strays};
  } finally {
    await parser.close();
  }
};

/** A file touched a moment ago is looked at again after a pause; one that changed meanwhile waits for the next run. */
const settle = async ({workspace, now, sleep}: RunRequest, arrivals: Arrival[]): Promise<void> => {
  const pause = workspace.config.settle_seconds * 1000;
  if (pause > 0 && sleep && arrivals.some(({stat}) => Date.parse(now) - stat.mtimeMs < pause)) await sleep(pause);
};

/** Refuses to start what would not fit: three times the new files, and one more generation. */
const fits = ({root, paths}: Workspace, fresh: Arrival[], before: Manifest | undefined): void => {
  const incoming = fresh.reduce((sum, {stat}) => sum + stat.size, 0);
  const number = before && String(before.generation).padStart(6, "0");
  const generation = number ? (statSync(join(paths.generations, number, "huaxiang.duckdb"), {throwIfNoEntry: false})?.size ?? 0) : 0;
  const {bavail, bsize} = statfsSync(root);
  const need = 3 * incoming + Math.round(1.5 * generation);
  if (bavail * bsize < need)
    throw new AppError("no_space", `disk: ${bavail * bsize} bytes are free, this run needs about ${need}`, {
      fix: "free space, or lower keep_generations in huaxiang.yaml",
      details: {free: bavail * bsize, need}
    });
};

const hold = async (
  {config, paths}: Workspace,
  session: Session,
  loads: LoadOf[],
  staged: Map<string, Staged>
): Promise<{taken: LoadOf[]; held: Held[]}> => {
  const stopped = loads.filter(({sidecar}) => staged.get(sidecar.load)?.state === "stopped");
  const whole = loads.filter((load) => !stopped.includes(load));
  const released = new Set((await readDecisions(session, paths.ledger)).filter(({kind}) => kind === "release").map(({subject}) => subject));
  const snapshots = await heldSnapshots(session, paths.staged, whole, config.snapshot_loss_ratio, released);
  const out = new Set(snapshots.map(({load}) => load));
  return {
    taken: whole.filter(({sidecar}) => !out.has(sidecar.load)),
    held: [...stopped.map((load) => stoppedLoad(load, staged.get(load.sidecar.load)!)), ...snapshots]
  };
};

/** The hard gate before any build: what was counted is what was accepted, rejected and ignored. */
const checkConservation = (loads: LoadOf[], staged: Map<string, Staged>): void => {
  for (const {source, sidecar, file} of loads) {
    const {accepted, rejected, ignored} = staged.get(sidecar.load)!.counts;
    const counted = sidecar.counts.records;
    if (counted !== accepted + rejected + ignored)
      throw new AppError(
        "gate_failed",
        `conservation: ${source}: ${file}: counted ${counted} is not ${accepted} accepted + ${rejected} rejected + ${ignored} ignored`,
        {
          fix: "this is a fault of ours: keep the file and report it"
        }
      );
  }
};

const unusedOf = ({landed}: Landing, staged: Map<string, Staged>): RunReport["unused"] =>
  landed.flatMap(({channel, feed, load}) => {
    const columns = staged.get(load)?.unused ?? [];
    return columns.length ? [{channel, feed, columns}] : [];
  });

interface BuildInput {
  before: Manifest | undefined;
  taken: LoadOf[];
  staged: Map<string, Staged>;
  day: string;
  deliveries: Delivery[];
}

const build = async (
  request: RunRequest,
  session: Session,
  {before, taken, staged, day, deliveries}: BuildInput
): Promise<Partial<RunReport>> => {
  const {workspace, progress = silent, accept = [], signal} = request;
  const {root, config, paths} = workspace;
  const {as_of, as_of_on} = endOfDay(day, config.timezone);
  const loads = taken.map(({sidecar, day}) => [sidecar.load, day, staged.get(sidecar.load)?.stamp]);
  const inputs = stampOf({loads, as_of, code: buildVersion(), timezone: config.timezone, accept});
  if (before?.parameters.inputs === inputs) return {state: "unchanged"};
  const number = (before?.generation ?? 0) + 1;
  const ledgerFiles = await noteDeliveries(session, paths.ledger, before, number, deliveries);
  const sqlParser = await openSqlParser();
  const graph = await discover({sql: join(home, "sql"), src: join(home, "src"), parser: sqlParser}).finally(() => sqlParser.close());
  progress.stage("build", graph.length);
  const steps: StepReport[] = [];
  const built = await buildGeneration({
    root,
    number,
    steps: graph,
    staged: await stagedOf(session, paths.staged, taken),
    as_of,
    as_of_on,
    data_date: day,
    salt: saltOf(workspace),
    ledgerFiles,
    parameters: {inputs},
    memory: config.memory,
    threads: config.threads,
    accept,
    onStep: (step) => {
      steps.push(step);
      progress.done(`${step.name}: ${step.rows.toLocaleString("en")} rows in ${step.seconds.toFixed(2)} s`);
    },
    ...(signal ? {signal} : {})
  });
  progress.stage("publish");
  publish(root, number, {keep: config.keep_generations, ledger: built.ledger});
  const {content_hash, data_date, feeds} = built.manifest;
  return {state: "published", generation: number, content_hash, data_date, feeds, steps};
};

/** New deliveries become a ledger file that counts once the manifest of this generation names it. */
const noteDeliveries = async (
  session: Session,
  ledger: string,
  before: Manifest | undefined,
  number: number,
  deliveries: Delivery[]
): Promise<Record<string, string[]>> => {
  const files = structuredClone(before?.ledger ?? {});
  if (deliveries.length === 0) return files;
  const name = `deliveries/${String(number).padStart(6, "0")}.parquet`;
  await writeDeliveries(session, join(ledger, name), deliveries);
  files.deliveries = [...(files.deliveries ?? []), name];
  return files;
};

const saltOf = ({paths}: Workspace): string => {
  const salt = readIfThere(paths.salt)?.trim();
  if (!salt)
    throw new AppError("not_found", `the workspace has no salt: ${paths.salt}`, {
      fix: "it was made by `huaxiang init`; put it back from your backup: without it people get new ids"
    });
  return salt;
};
