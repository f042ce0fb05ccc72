import {join} from "node:path";
import type {Session} from "../src/channels/session.ts";
import {readStaged, type Staged, stageLoad} from "../src/channels/stage.ts";
import {type EntityName, entities} from "../src/contracts/index.ts";
import {stagedColumns, stagedTables} from "../src/contracts/staged.ts";
import type {StagedTable} from "../src/generation/build.ts";
import {literal} from "../src/sql.ts";
import {filesBelow} from "../src/workspace.ts";
import {stampOf} from "./code.ts";
import type {LoadOf} from "./loads.ts";
import type {Progress} from "./progress.ts";

export interface StagingRequest {
  session: Session;
  staged: string;
  timezone: string;
  loads: LoadOf[];
  /** Version of the code of staging. */
  version: string;
  progress: Progress;
  /** Stage again only these. */
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

/** Stages the loads whose rows are not there or depend on something that changed. Answers every load's result, in load order. */
export const stageAll = async (request: StagingRequest): Promise<Map<string, Staged>> => {
  const {session, staged, timezone, loads, progress, only = () => true} = request;
  const results = new Map<string, Staged>();
  const due: LoadOf[] = [];
  for (const load of loads) {
    const there = readStaged(staged, load.sidecar.load);
    if (there && (there.stamp === stamp(request, load) || !only(load, there))) results.set(load.sidecar.load, there);
    else due.push(load);
  }
  progress.stage("stage", due.length);
  for (const load of due) {
    const {sidecar, feed, folder} = load;
    const result = await stageLoad({
      session,
      mapping: feed.mapping,
      sidecar,
      parquet: join(folder, "data.parquet"),
      staged,
      stamp: stamp(request, load),
      timezone
    });
    results.set(sidecar.load, result);
    progress.done(
      `${load.file}: ${result.state === "stopped" ? `stopped: ${result.problem}` : `${result.counts.accepted.toLocaleString("en")} accepted, ${result.counts.rejected} rejected`}`
    );
  }
  return results;
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

/** The staged tables of a run: every entity, the records, the rejects and the loads themselves. */
export const stagedOf = async (session: Session, staged: string, loads: LoadOf[]): Promise<StagedTable[]> => {
  const file = join(staged, "loads.parquet");
  await writeLoads(session, file, loads);
  const files = (name: string): string[] =>
    loads.flatMap(({sidecar}) => {
      const folder = join(staged, name, `load=${sidecar.load}`);
      return filesBelow(folder).map((part) => join(folder, part));
    });
  const tables = [
    ...Object.keys(entities).map((name) => ({name, columns: stagedColumns(name as EntityName)})),
    ...Object.entries(stagedTables).map(([name, columns]) => ({name, columns}))
  ].map(({name, columns}) => ({name: `staged.${name}`, columns, files: files(name)}));
  return [...tables, {name: "staged.loads", columns: loadsColumns, files: [file]}];
};
