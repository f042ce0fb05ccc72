import {existsSync} from "node:fs";
import {join} from "node:path";
import {readCatalog} from "../src/channels/catalog.ts";
import {openSession, type Session} from "../src/channels/session.ts";
import type {Staged} from "../src/channels/stage.ts";
import {AppError} from "../src/errors.ts";
import type {Manifest} from "../src/generation/manifest.ts";
import {readManifest} from "../src/generation/open.ts";
import {generationFolder, manifestFile} from "../src/generation/paths.ts";
import {current, sweep as sweepGenerations} from "../src/generation/publish.ts";
import {remembered} from "../src/generation/remembered.ts";
import {sweep as sweepLake} from "../src/lake/land.ts";
import {acquire} from "../src/lock.ts";
import {ensureFolders, type Workspace} from "../src/workspace.ts";
import {type Arrived, arrive} from "./arrive.ts";
import {build} from "./build.ts";
import {home, stagingVersion} from "./code.ts";
import {dataDate} from "./days.ts";
import {type Held, heldDeletions, heldSnapshots, stoppedLoad, unmapped} from "./holds.ts";
import {type Decision, readDecisions, readDeliveries} from "./ledger.ts";
import {type LoadOf, orderLoads} from "./loads.ts";
import {keepReport, type RunReport} from "./report.ts";
import {type Run, type RunRequest, resolved} from "./request.ts";
import {saltOf} from "./salt.ts";
import {stageAll} from "./staging.ts";

/**
 * One run: land what is in the inbox, stage it, build a generation, check it, publish it. Nothing counts before CURRENT is flipped,
 * so a run that failed or was killed is repaired by running again.
 * @throws AppError("busy") · AppError("gate_failed") · AppError("no_space") · AppError("invalid_mapping")
 */
export const run = async (request: RunRequest): Promise<RunReport> => {
  const one = resolved(request);
  const {workspace, now, command, pid, signal} = one;
  ensureFolders(workspace);
  const free = acquire(workspace.paths.lock, {pid, command, since: now});
  const {memory, threads} = workspace.config;
  const session = await openSession({memory, threads, temp: join(workspace.paths.staged, ".spill"), signal});
  try {
    const report = await locked(one, session);
    keepReport(workspace.root, report);
    return report;
  } finally {
    session.close();
    free();
  }
};

const locked = async (run: Run, session: Session): Promise<RunReport> => {
  const {workspace, measure, mode, progress} = run;
  const {root, config, paths} = workspace;
  const started = measure().millis;
  await sweepLake(root);
  sweepGenerations(root);
  saltOf(workspace);
  const before = manifestOf(root);
  const catalog = readCatalog(join(home, "pipelines/channels"), config.channels, paths.channels);
  const known = await readDeliveries(session, paths.ledger, before?.ledger.deliveries ?? []);
  const arrived = await arrive(run, catalog, known, before);
  const landed = measure().millis;
  const loads = orderLoads(paths.lake, catalog, [...known, ...arrived.deliveries]);
  const only = mode === "replay" ? needsReplay : () => true;
  const staged = await stageAll({
    open: (threads) => openSession({memory: config.memory, threads, temp: join(paths.staged, ".spill"), signal: run.signal}),
    threads: config.threads,
    staged: paths.staged,
    timezone: config.timezone,
    loads,
    version: stagingVersion(),
    progress,
    only
  });
  const decisions = await readDecisions(session, paths.ledger);
  const {taken, held: withheld} = await hold(workspace, session, loads, staged, decisions);
  const held = [...unmapped(paths.lake, catalog, [...known, ...arrived.deliveries]), ...withheld];
  checkConservation(taken, staged);
  const ready = measure().millis;
  const data = dataDate(taken.map(({source, day, feed}) => ({source, day, daily: feed.feed.daily})));
  const report: RunReport = {
    state: "empty",
    generation: before?.generation ?? null,
    content_hash: before?.content_hash ?? null,
    data_date: before?.data_date ?? null,
    held_back_by: data?.held_back_by ?? null,
    landed: arrived.landed,
    refused: arrived.refused,
    waiting: arrived.waiting,
    strays: arrived.strays,
    held,
    pulls: arrived.pulls,
    unused: unusedOf(arrived, staged),
    feeds: before?.feeds ?? [],
    steps: [],
    seconds: {land: (landed - started) / 1000, stage: (ready - landed) / 1000, build: 0}
  };
  if (!data) return report;
  const {deliveries} = arrived;
  const built = await build(run, session, {before, loads: taken, staged, day: run.asOf ?? data.day, deliveries, decisions});
  return {...report, ...built, seconds: {...report.seconds, build: (measure().millis - ready) / 1000}};
};

/** The published manifest; when its generation is lost the copy beside the ledger, so that no id and no delivery is lost with it. */
const manifestOf = (root: string): Manifest | undefined => {
  const number = current(root);
  const isThere = number !== undefined && existsSync(manifestFile(generationFolder(root, number)));
  return isThere ? readManifest(root, number) : remembered(root);
};

const needsReplay = (_: LoadOf, staged: Staged | undefined): boolean => (staged?.counts.rejected ?? 0) > 0 || staged?.state === "stopped";

/** Stopped loads, and snapshots and pulls that lost too much, take no part. */
const hold = async (
  {config, paths}: Workspace,
  session: Session,
  loads: LoadOf[],
  staged: Map<string, Staged>,
  decisions: Decision[]
): Promise<{taken: LoadOf[]; held: Held[]}> => {
  const isStopped = ({sidecar}: LoadOf) => staged.get(sidecar.load)?.state === "stopped";
  const whole = loads.filter((load) => !isStopped(load));
  const released = new Set(decisions.filter(({kind}) => kind === "release").map(({subject}) => subject));
  const snapshots = await heldSnapshots(session, paths.staged, whole, config.snapshot_loss_ratio, released);
  const deletions = heldDeletions(whole, config.snapshot_loss_ratio, released);
  const out = new Set([...snapshots, ...deletions].map(({load}) => load));
  const stopped = loads.filter(isStopped).map((load) => stoppedLoad(load, staged.get(load.sidecar.load)!));
  return {taken: whole.filter(({sidecar}) => !out.has(sidecar.load)), held: [...stopped, ...snapshots, ...deletions]};
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
        {fix: "this is a fault of ours: keep the file and report it"}
      );
  }
};

/** Columns of newly landed files that no expression names, once per feed. */
const unusedOf = ({landed}: Arrived, staged: Map<string, Staged>): RunReport["unused"] => {
  const feeds = new Map<string, {channel: string; feed: string; columns: string[]}>();
  for (const {channel, feed, load} of landed) {
    const columns = staged.get(load)?.unused ?? [];
    const known = feeds.get(`${channel}.${feed}`)?.columns ?? [];
    if (columns.length) feeds.set(`${channel}.${feed}`, {channel, feed, columns: [...new Set([...known, ...columns])]});
  }
  return [...feeds.values()];
};
