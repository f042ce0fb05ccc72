import {mkdtemp, rm, stat} from "node:fs/promises";
import {join} from "node:path";
import type {Session} from "../../src/channels/session.ts";
import {AppError} from "../../src/errors.ts";
import {landFile} from "../../src/lake/land.ts";
import type {Limits} from "../../src/lake/limits.ts";
import type {Parser} from "../../src/lake/parser.ts";
import type {Pulled, Sidecar} from "../../src/lake/sidecar.ts";
import {optionsOf} from "../inbox.ts";
import {changedKeys, compare, type Difference, lastKnown} from "./compare.ts";
import type {Snapshot} from "./connect.ts";
import {reading, writeDocument, writeLines, writeRows} from "./document.ts";
import type {Plan} from "./plan.ts";
import {type State, stateOf} from "./state.ts";
import {listing, rowsOf, type Since, summary} from "./statements.ts";
import {describe, expectColumns, type Table} from "./table.ts";

export interface FeedRequest {
  plan: Plan;
  snapshot: Snapshot;
  session: Session;
  parser: Parser;
  root: string;
  lake: string;
  /** Instant and local day of the run. */
  now: string;
  day: string;
  limits: Limits;
  /** Compare all rows, whatever the watermark. */
  isWhole: boolean;
  /** A load is in the lake. */
  onLoad: (sidecar: Sidecar) => void;
  signal?: AbortSignal | undefined;
}

export interface FeedPull extends Difference {
  /** All rows were compared, not only those modified lately. */
  isWhole: boolean;
  watermark: string | null;
}

/** A batch of deletions that is held in memory at once. */
const BATCH = 20_000;

/**
 * Pulls one feed in one snapshot: the database lists key and hash of its rows (all, or those modified since the watermark less the overlap),
 * what differs from the lake is fetched by key and landed load by load, keys that are gone last. Whatever ends it in between, the loads that are
 * landed stay, and the next pull fetches what then still differs.
 */
export const pullFeed = async (request: FeedRequest): Promise<FeedPull> => {
  const {plan, snapshot, session, lake} = request;
  const folder = await mkdtemp(join(lake, ".tmp-pull-"));
  try {
    const table = await describe(snapshot, plan);
    await expectColumns(session, plan, table);
    const state = stateOf(lake, plan.source);
    const since = sinceOf(request, table, state);
    const [{rows, nameless, watermark, at} = {}] = await snapshot.rows(summary(table, since));
    if (Number(nameless) > 0)
      throw new AppError("invalid_config", `${nameless} rows lack a part of their key`, {fix: "choose another key:"});
    const list = join(folder, "list");
    expectSame("listed", await writeLines(snapshot, listing(table, since), list), Number(rows));
    const difference = await compare(session, list, table, state, since === undefined);
    const newest = watermark ?? since?.watermark ?? null;
    await landAll(request, {table, state, difference, folder, watermark: newest, at: String(at)});
    return {...difference, isWhole: since === undefined, watermark: newest};
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
};

/** All rows are compared before the first whole pull, when it is time, and where nothing says when a row was changed. */
const sinceOf = ({plan, isWhole}: FeedRequest, {modified}: Table, {watermark}: State): Since =>
  isWhole || !modified || watermark == null ? undefined : {watermark, overlapMinutes: plan.table.overlap_minutes};

interface Work {
  table: Table;
  state: State;
  difference: Difference;
  folder: string;
  watermark: string | null;
  /** The server's time of the snapshot. */
  at: string;
}

const landAll = async (request: FeedRequest, work: Work): Promise<void> => {
  const {plan, session, snapshot, signal} = request;
  const {table, state, difference, folder, watermark, at} = work;
  const {changed, gone, known} = difference;
  const size = plan.database.rows;
  const loads = Math.ceil(changed / size);
  const parts = loads + (gone > 0 ? 1 : 0);
  const head = (part: number) => ({table: table.from, pull: state.next, part, parts, at});
  const file = join(folder, "rows");
  for (let part = 1; part <= loads; part++) {
    signal?.throwIfAborted();
    const keys = await changedKeys(session, (part - 1) * size, part * size);
    expectSame("fetched", await writeRows(snapshot, rowsOf(table, keys), head(part), file), keys.length);
    await land(request, file, {number: state.next, part, parts, kind: "rows", watermark, known: null}, keys.length);
  }
  if (gone === 0) return;
  const batches = async function* () {
    for (let from = 0; from < gone; from += BATCH) yield lastKnown(session, table, state, from, from + BATCH);
  };
  await writeDocument(batches(), head(parts), file);
  await land(request, file, {number: state.next, part: parts, parts, kind: "deletions", watermark, known}, gone);
};

/** Lands a document as any file of the feed is landed, and holds what its counter says against what the database said. */
const land = async (request: FeedRequest, file: string, pull: Pulled, rows: number): Promise<void> => {
  const {plan, parser, root, now, day, limits, onLoad, signal} = request;
  const {source, feed} = plan;
  const name = `pull/${source}/${String(pull.number).padStart(6, "0")}-${String(pull.part).padStart(4, "0")}.json`;
  const {size, mtimeMs} = await stat(file);
  const options = {...optionsOf(feed), ...reading};
  const landed = await landFile(
    {root, file, name, channel: feed.mapping.name, feed: feed.name, options, stat: {size, mtimeMs}, day, now, limits, pull},
    {parser, ...(signal ? {signal} : {})}
  );
  if (landed.kind === "refused")
    throw new AppError("refused_file", `${name}: ${landed.reason}: ${landed.message}`, {fix: fixOf(landed.reason)});
  if (landed.kind === "known") throw new Error(`a pull's document is not new: ${name}`);
  expectSame("landed", landed.sidecar.counts.records - landed.sidecar.counts.malformed, rows);
  onLoad(landed.sidecar);
};

const fixOf = (reason: string): string =>
  reason === "long_record"
    ? "name the large column under without: of the feed's pull, or raise limits.record_bytes in huaxiang.yaml"
    : "see the reason; the next pull fetches these rows again";

/** Two counts of the same rows in the same snapshot. @throws AppError("refused_file") */
const expectSame = (what: string, found: number, expected: number): void => {
  if (found === expected) return;
  throw new AppError("refused_file", `${what} ${found} rows of ${expected}`, {
    fix: "is the key unique, and does the table answer the same twice in one transaction? a view with random() does not"
  });
};
