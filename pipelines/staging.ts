import {join} from "node:path";
import {mappingFor} from "../src/channels/pulled.ts";
import type {Session} from "../src/channels/session.ts";
import {readStaged, type Staged, stageLoad} from "../src/channels/stage.ts";
import {type EntityName, entities} from "../src/contracts/index.ts";
import {decisionColumns, stagedColumns, stagedTables} from "../src/contracts/staged.ts";
import type {StagedTable} from "../src/generation/build.ts";
import {literal} from "../src/sql.ts";
import {filesBelow} from "../src/workspace.ts";
import {stampOf} from "./code.ts";
import {decisionsSelect} from "./decisions.ts";
import type {Decision} from "./ledger.ts";
import type {LoadOf} from "./loads.ts";
import type {Progress} from "./progress.ts";

export interface StagingRequest {
  /** Opens a session of so many threads; closed here. */
  open: (threads: number) => Promise<Session>;
  /** Cores to use: so many loads are staged at once. */
  threads: number;
  staged: string;
  timezone: string;
  loads: LoadOf[];
  /** Version of the code of staging. */
  version: string;
  progress: Progress;
  /** Of the loads that are due, stage only these. */
  only?: (load: LoadOf, staged: Staged | undefined) => boolean;
}

/** Everything that the rows of a load depend on. */
const stamp = ({timezone, version}: StagingRequest, {sidecar, feed}: LoadOf): string =>
  stampOf({
    version,
    timezone,
    zone: feed.mapping.timezone ?? null,
    codes: feed.mapping.codes,
    feed: feed.feed,
    load: sidecar.load,
    options: sidecar.options,
    day: sidecar.day
  });

/** Stages the loads whose rows are not there or depend on something that changed. Answers every load's result by its id. */
export const stageAll = async (request: StagingRequest): Promise<Map<string, Staged>> => {
  const {staged, loads, progress, only = () => true} = request;
  const results = new Map<string, Staged>();
  const due: LoadOf[] = [];
  for (const load of loads) {
    const there = readStaged(staged, load.sidecar.load);
    if (there && (there.stamp === stamp(request, load) || !only(load, there))) results.set(load.sidecar.load, there);
    else due.push(load);
  }
  progress.stage("stage", due.length);
  // One query hardly uses two cores, two do; the largest loads first, so that none is left alone at the end.
  due.sort((a, b) => b.sidecar.counts.records - a.sidecar.counts.records || (a.sidecar.load < b.sidecar.load ? -1 : 1));
  const workers = Math.max(1, Math.min(request.threads, due.length));
  await Promise.all(Array.from({length: workers}, () => work(request, due, results, Math.max(1, Math.floor(request.threads / workers)))));
  return results;
};

/** Takes the next load that is due until none is left. */
const work = async (request: StagingRequest, due: LoadOf[], results: Map<string, Staged>, threads: number): Promise<void> => {
  if (due.length === 0) return;
  const {staged, timezone, progress} = request;
  const session = await request.open(threads);
  try {
    for (let load = due.shift(); load; load = due.shift()) {
      const {sidecar, feed, folder, file} = load;
      const parquet = join(folder, "data.parquet");
      const mapping = mappingFor(feed.mapping, sidecar);
      const result = await stageLoad({session, mapping, sidecar, parquet, staged, stamp: stamp(request, load), timezone});
      results.set(sidecar.load, result);
      const {accepted, rejected} = result.counts;
      const outcome =
        result.state === "stopped" ? `stopped: ${result.problem}` : `${accepted.toLocaleString("en")} accepted, ${rejected} rejected`;
      progress.done(`${file}: ${outcome}`);
    }
  } finally {
    session.close();
  }
};

const loadsColumns = [
  {name: "_load", type: "varchar"},
  {name: "load_number", type: "bigint"},
  {name: "source", type: "varchar"},
  {name: "channel", type: "varchar"},
  {name: "feed", type: "varchar"},
  {name: "delivered_on", type: "date"},
  {name: "later", type: "varchar"},
  {name: "is_last_of_feed", type: "boolean"},
  {name: "counted", type: "bigint"}
];

const writeLoads = async (session: Session, file: string, loads: LoadOf[]): Promise<void> => {
  const last = new Map(loads.map(({source, sidecar}) => [source, sidecar.load]));
  const values = loads.map(({sidecar, source, day, feed}, i) => {
    const {load, channel, counts} = sidecar;
    return `(${[load, source, channel, sidecar.feed, feed.feed.later].map(literal).join(", ")}, ${i + 1}, date ${literal(day)}, ${last.get(source) === load}, ${counts.records})`;
  });
  await session.run(`copy (select _load, cast(load_number as bigint) as load_number, source, channel, feed, delivered_on, later, is_last_of_feed, cast(counted as bigint) as counted
    from (values ${values.join(", ")}) as t(_load, source, channel, feed, later, load_number, delivered_on, is_last_of_feed, counted)) to ${literal(file)} (format parquet)`);
};

/** The staged tables of a run: every entity, the records, the rejects, the loads themselves and the stewards' decisions. */
export const stagedOf = async (session: Session, staged: string, loads: LoadOf[], decisions: Decision[]): Promise<StagedTable[]> => {
  const file = join(staged, "loads.parquet");
  await writeLoads(session, file, loads);
  const decided = join(staged, "decisions.parquet");
  await session.run(`copy (${decisionsSelect(decisions)}) to ${literal(decided)} (format parquet)`);
  const files = (name: string): string[] =>
    loads.flatMap(({sidecar}) => {
      const folder = join(staged, name, `load=${sidecar.load}`);
      return filesBelow(folder).map((part) => join(folder, part));
    });
  const tables = [
    ...Object.keys(entities).map((name) => ({name, columns: stagedColumns(name as EntityName)})),
    ...Object.entries(stagedTables).map(([name, columns]) => ({name, columns}))
  ].map(({name, columns}) => ({name: `staged.${name}`, columns, files: files(name)}));
  return [
    ...tables,
    {name: "staged.loads", columns: loadsColumns, files: [file]},
    {name: "staged.decisions", columns: decisionColumns, files: [decided]}
  ];
};
