import {statfsSync, statSync} from "node:fs";
import type {Catalog} from "../src/channels/catalog.ts";
import {AppError} from "../src/errors.ts";
import type {Manifest} from "../src/generation/manifest.ts";
import {databaseFile, generationFolder} from "../src/generation/paths.ts";
import {openParser} from "../src/lake/parser.ts";
import type {Workspace} from "../src/workspace.ts";
import {type Arrival, type Stray, scanInbox} from "./inbox.ts";
import {type LandingReport, landAll, landedOf} from "./landing.ts";
import type {Delivery} from "./ledger.ts";
import {pulledDeliveries} from "./pull/arrived.ts";
import {plansOf} from "./pull/plan.ts";
import {type PullReport, pullAll} from "./pull/pull.ts";
import type {Run} from "./request.ts";
import {openSeen} from "./seen.ts";

export type Arrived = LandingReport & {strays: Stray[]; pulls: PullReport[]};

/** Lands what is new in the inbox and in the databases that feeds are pulled from. @throws AppError("no_space") before anything is read, when the run would not fit. */
export const arrive = async (run: Run, catalog: Catalog, known: Delivery[], before: Manifest | undefined): Promise<Arrived> => {
  const {workspace, now, progress, signal, mode} = run;
  const {root, paths, config} = workspace;
  if (mode === "replay") return {landed: [], refused: [], waiting: [], deliveries: [], strays: [], pulls: []};
  const plans = run.pull ? plansOf(config, catalog) : [];
  const {arrivals, strays} = scanInbox(paths.inbox, catalog);
  const seen = openSeen(paths.lake);
  const fresh = arrivals.filter((arrival) => seen.load(arrival) === undefined);
  fits(workspace, fresh, before);
  await settle(run, fresh);
  const parser = openParser();
  try {
    const {timezone, limits} = config;
    const report = await landAll({root, lake: paths.lake, timezone, arrivals, known, seen, now, limits, parser, progress, signal});
    seen.save();
    const {secret, sleep} = run;
    const {pulls, loads} = await pullAll({workspace, plans, now, parser, progress, secret, sleep, signal});
    return {
      ...report,
      strays,
      pulls,
      landed: [...report.landed, ...loads.map(landedOf)],
      deliveries: [...report.deliveries, ...pulledDeliveries(paths.lake, catalog, known)]
    };
  } finally {
    await parser.close();
  }
};

/** A file touched a moment ago may still grow: after a pause landing looks at it again, and one that changed waits for the next run. */
const settle = async ({workspace, now, sleep}: Run, fresh: Arrival[]): Promise<void> => {
  const pause = workspace.config.settle_seconds * 1000;
  if (pause > 0 && fresh.some(({stat}) => Date.parse(now) - stat.mtimeMs < pause)) await sleep(pause);
};

/** Refuses to start what would not fit: three times the new files, and one and a half more generations. */
const fits = ({root}: Workspace, fresh: Arrival[], before: Manifest | undefined): void => {
  const incoming = fresh.reduce((sum, {stat}) => sum + stat.size, 0);
  const database = before && databaseFile(generationFolder(root, before.generation));
  const generation = database ? (statSync(database, {throwIfNoEntry: false})?.size ?? 0) : 0;
  const {bavail, bsize} = statfsSync(root);
  const free = bavail * bsize;
  const need = 3 * incoming + Math.round(1.5 * generation);
  if (free < need)
    throw new AppError("no_space", `disk: ${free} bytes are free, this run needs about ${need}`, {
      fix: "free space, or lower keep_generations in huaxiang.yaml",
      details: {free, need}
    });
};
