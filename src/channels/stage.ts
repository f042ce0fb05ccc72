import {mkdirSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {keyHash, stagedTables} from "../contracts/staged.ts";
import {AppError} from "../errors.ts";
import {writeAtomically} from "../files.ts";
import type {Sidecar} from "../lake/sidecar.ts";
import {literal} from "../sql.ts";
import {type Compiled, compile, keyed} from "./compile.ts";
import {evaluate} from "./evaluate.ts";
import type {Fault} from "./faults.ts";
import {functionsOf} from "./functions.ts";
import type {Mapping} from "./mapping.ts";
import {leafOf} from "./nested.ts";
import {rowsOf, select} from "./rows.ts";
import type {Session} from "./session.ts";
import {looksLikeRecord, shapeOf} from "./shown.ts";

/** `staged/loads/<load>.json`: what became of a load's records. */
export const Staged = z.strictObject({
  load: z.string(),
  channel: z.string(),
  feed: z.string(),
  /** Hash of everything that the result depends on. */
  stamp: z.string(),
  state: z.enum(["staged", "stopped"]),
  /** Why it is stopped, when it is: what, where, how to mend it. */
  problem: z.string().nullable(),
  missing: z.array(z.string()),
  unused: z.array(z.string()),
  counts: z.strictObject({counted: z.int(), accepted: z.int(), rejected: z.int(), ignored: z.int(), elements: z.int()}),
  reasons: z.record(z.string(), z.int()),
  entities: z.record(z.string(), z.int())
});
export type Staged = z.infer<typeof Staged>;

export interface StageRequest {
  session: Session;
  mapping: Mapping;
  sidecar: Sidecar;
  /** The load's data.parquet. */
  parquet: string;
  /** The folder staged/. */
  staged: string;
  stamp: string;
  timezone: string;
  /** Records per slice. */
  slice?: number;
}

export const stagedFile = (staged: string, load: string): string => join(staged, "loads", `${load}.json`);

export const readStaged = (staged: string, load: string): Staged | undefined => {
  try {
    return Staged.parse(JSON.parse(readFileSync(stagedFile(staged, load), "utf8")));
  } catch {
    return undefined;
  }
};

/** Stages one load: typed rows per entity, one row per accepted record, one per reject. The sidecar is written last. */
export const stageLoad = async (request: StageRequest): Promise<Staged> => {
  const {mapping, sidecar, staged, stamp} = request;
  const {load, channel, feed} = sidecar;
  rmSync(stagedFile(staged, load), {force: true});
  const nothing = () => ({
    counts: {counted: sidecar.counts.records, accepted: 0, rejected: 0, ignored: 0, elements: 0},
    reasons: {},
    entities: {}
  });
  const result: Staged = {load, channel, feed, stamp, state: "stopped", problem: null, missing: [], unused: [], ...nothing()};
  try {
    const compiled = await compiledFor(request);
    const isRecord = looksLikeRecord(sidecar.columns);
    Object.assign(result, {missing: compiled.missing, unused: isRecord ? compiled.unused.map(shapeOf) : compiled.unused});
    if (compiled.missing.length > 0) result.problem = missingText(compiled.missing, isRecord, `${channel}.${feed}`);
    else await stageRecords(request, compiled, result).catch((error) => blame(request, compiled, error));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid_mapping") throw error;
    Object.assign(result, {problem: `${error.message}; ${error.fix ?? `mend the mapping of ${mapping.name}`}`, ...nothing()});
  }
  writeAtomically(stagedFile(staged, load), `${JSON.stringify(result, null, 2)}\n`);
  return result;
};

const missingText = (missing: string[], isRecord: boolean, source: string): string => {
  const fixed = missing.find((name) => /^[a-z_]+$/.test(name));
  return [
    `missing columns: ${missing.join(", ")}`,
    isRecord
      ? `the first line looks like a record: if the file has no header line, name its columns under columns: of ${source}`
      : `ask the partner for them, or mend the mapping of ${source}`,
    ...(fixed ? [`if ${fixed} is meant as a fixed text, write "'${fixed}'"`] : [])
  ].join("; ");
};

/** The feed's expressions against the load's columns. */
const compiledFor = async ({session, mapping, sidecar, timezone}: StageRequest): Promise<Compiled> => {
  const compiled = await compile(session, mapping, sidecar.feed, sidecar);
  const expressions = compiled.ready.map(({text}) => text);
  await session.define(functionsOf(mapping, mapping.timezone ?? timezone, timezone, sidecar.day, expressions), expressions);
  return compiled;
};

/** Of a statement that failed: the expression that does not bind, if it is one's fault. */
const blame = async (request: StageRequest, compiled: Compiled, error: unknown): Promise<never> => {
  await bind(request, compiled);
  throw error;
};

/** Finds the expression that does not bind (an unknown function, a wrong type), no row read. */
const bind = async ({session, parquet, sidecar: {load}}: StageRequest, compiled: Compiled): Promise<void> => {
  const paths = Math.max(0, ...[...compiled.elements.values()].map((list) => list.length));
  const leaves = Array.from({length: paths}, (_, i) => `, cast(null as varchar) as ${leafOf("", i + 1)}`).join("");
  const source = `(select *, 1 as _ordinal${leaves} from (${keyed(compiled, parquet, load, 0, 0)}))`;
  const probe = (list: string) => session.rows(`select ${list} from ${source} limit 0`);
  try {
    await probe(compiled.ready.map(({sql}, i) => `(${sql}) as e${i}`).join(", ") || "1");
  } catch {
    for (const {sql, where, text} of compiled.ready)
      await probe(sql).catch((error: Error) => {
        throw new AppError("invalid_mapping", `${where}: ${error.message.split("\n")[0]}`, {fix: `mend the expression: ${text}`});
      });
  }
};

const stageRecords = async (request: StageRequest, compiled: Compiled, result: Staged) => {
  const {session, sidecar, parquet, staged, slice = 500_000, timezone} = request;
  const {load} = sidecar;
  if (sidecar.counts.records === 0) await bind(request, compiled);
  const entities = [...new Set(compiled.targets.map(({entity}) => entity as string)), "records", "rejects"];
  for (const entity of entities) {
    const folder = join(staged, entity, `load=${load}`);
    rmSync(folder, {recursive: true, force: true});
    mkdirSync(folder, {recursive: true});
  }
  const latest = `timezone('UTC', timezone(${literal(timezone)}, cast(date ${literal(sidecar.day)} + 2 as timestamp)))`;
  for (let from = 0, part = 0; from < sidecar.counts.records; from += slice, part++) {
    const {statements, faults} = evaluate(compiled, parquet, load, from, from + slice, latest);
    for (const statement of statements) await session.run(statement);
    await writeSlice(session, compiled, faults, {staged, load, part, result});
  }
  result.state = "staged";
};

interface Slice {
  staged: string;
  load: string;
  part: number;
  result: Staged;
}

const writeSlice = async (session: Session, compiled: Compiled, faults: Fault[], {staged, load, part, result}: Slice): Promise<void> => {
  const elements = compiled.targets.flatMap(({each}, k) => (each ? [k] : []));
  const whole = compiled.feed.partial ? [] : elements;
  // An element spoils its record, so its fault may be the record's first. Without elements the record's own fault is all there is.
  const spoilt = whole.map((k) => `union all select _record, _fault, _shape from each${k} where _fault is not null`).join(" ");
  const [bad] =
    await session.rows(`create or replace temp table bad as select _record, min(_fault) as _fault, min_by(_shape, _fault) as _shape from (
    select _record, _fault, _shape from w where _fault is not null ${spoilt})
    where _record not in (select _record from w where _ignored is not null or (_deleted and _fault is null)) group by _record`);
  const sound = (row: string) =>
    whole.length ? `not exists (select 1 from bad where bad._record = ${row}._record)` : `${row}._fault is null`;
  const good = `w where _ignored is null and ${sound("w")}`;
  const copy = async (name: string, file: string, select: string): Promise<number> => {
    const path = join(staged, name, `load=${load}`, `${file}-${part}.parquet`);
    const [row] = await session.rows(
      `copy (${select}) to ${literal(path)} (format parquet, compression zstd, compression_level 1, dictionary_size_limit 4096)`
    );
    return Number(row?.Count);
  };
  const say = select(stagedTables.records!, {
    _load: literal(load),
    source: literal(compiled.source),
    source_key: compiled.feed.key.length ? "_key" : "null",
    key_hash: compiled.feed.key.length ? keyHash(literal(compiled.source), "_key") : "null",
    version_at: "_version",
    is_deleted: "_deleted",
    content_hash: "_hash"
  });
  result.counts.accepted += await copy("records", "records", `${say} from ${good}`);
  const of = (property: "entity" | "field" | "reason") =>
    `case _fault ${faults.map((fault, k) => `when ${k} then ${fault[property] === null ? "null" : literal(fault[property] as string)}`).join(" ")} end`;
  const reject = (disposition: string, error = "_error") => ({
    _load: literal(load),
    source: literal(compiled.source),
    disposition: literal(disposition),
    entity: of("entity"),
    field: of("field"),
    reason: `case when _fault = 0 then ${error} else ${of("reason")} end`,
    shape: "_shape",
    source_key: compiled.feed.key.length ? "_key" : "null"
  });
  const rejected =
    Number(bad?.Count) === 0
      ? 0
      : await copy(
          "rejects",
          "rejected",
          `${select(stagedTables.rejects!, reject("rejected"))} from (select bad.*, w._error, w._key from bad inner join w on w._record = bad._record) as x`
        );
  const left = {...reject("ignored"), entity: "null", field: "null", reason: "_ignored", shape: "null"};
  const ignored = compiled.ready.some(({kind}) => kind === "ignore")
    ? await copy("rejects", "ignored", `${select(stagedTables.rejects!, left)} from w as x where _ignored is not null`)
    : 0;
  let spoiled = 0;
  if (compiled.feed.partial)
    for (const k of elements)
      spoiled += await copy(
        "rejects",
        `element${k}`,
        `${select(stagedTables.rejects!, reject("element", "null"))} from each${k} as x where _fault is not null and exists (select 1 from ${good} and w._record = x._record and not _deleted)`
      );
  result.counts.rejected += rejected;
  result.counts.ignored += ignored;
  result.counts.elements += spoiled;
  const reasons = `select reason, cast(count(*) as integer) as n from read_parquet(${literal(join(staged, "rejects", `load=${load}`, `*-${part}.parquet`))}) group by reason`;
  for (const row of rejected + ignored + spoiled > 0 ? await session.rows(reasons) : [])
    result.reasons[String(row.reason)] = (result.reasons[String(row.reason)] ?? 0) + Number(row.n);
  for (const k of compiled.targets.keys()) {
    const {entity} = compiled.targets[k]!;
    result.entities[entity] = (result.entities[entity] ?? 0) + (await copy(entity, String(k), rowsOf(compiled, k, load, sound)));
  }
};
