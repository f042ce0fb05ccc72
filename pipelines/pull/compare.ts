import type {Session} from "../../src/channels/session.ts";
import {AppError} from "../../src/errors.ts";
import {identifier, literal} from "../../src/sql.ts";
import type {State} from "./state.ts";
import {NOTHING, SEPARATOR} from "./statements.ts";
import type {Table} from "./table.ts";

export interface Difference {
  listed: number;
  /** Rows that are new or differ from what the lake has. */
  changed: number;
  /** Keys that the lake has and the table has not; 0 when not all rows were listed. */
  gone: number;
  /** Living keys that the lake had. */
  known: number;
}

const number = async (session: Session, select: string): Promise<number> => Number(Object.values((await session.rows(select))[0] ?? {})[0]);
const chr = (character: string): string => `chr(${character.charCodeAt(0)})`;

/** Compares what the database listed with the newest pulled version of each key. Leaves the tables `changed` and `gone` of keys, numbered from 1. */
export const compare = async (session: Session, list: string, table: Table, state: State, isWhole: boolean): Promise<Difference> => {
  await session.run(`create or replace temp table listed as select k, h from read_json(${literal(list)}, format = 'newline_delimited',
    columns = {k: 'VARCHAR', h: 'VARCHAR'}, maximum_object_size = 16777216)`);
  const listed = await number(session, "select count(*) from listed");
  if ((await number(session, "select count(*) from (select k from listed group by k)")) !== listed)
    throw new AppError("invalid_config", "several rows have the same key", {fix: "name all columns of its key under key:"});
  await session.run(`create or replace temp table known as ${newest(table, state, isWhole)}`);
  await session.run(`create or replace temp table changed as select k, row_number() over (order by k) as n from (
    select l.k from listed as l left join known as o on o.k = l.k where o.k is null or o.is_gone or o.h <> l.h)`);
  await session.run(`create or replace temp table gone as select k, load, row_number() over (order by k) as n from (
    select o.k, o.load from known as o left join listed as l on l.k = o.k where not o.is_gone and l.k is null and ${isWhole})`);
  return {
    listed,
    changed: await number(session, "select count(*) from changed"),
    gone: await number(session, "select count(*) from gone"),
    known: await number(session, "select count(*) from known where not is_gone")
  };
};

/** SQL of the newest pulled version of each key: its hash, the number of its load, and whether that says that the key is gone. */
const newest = (table: Table, {loads}: State, isWhole: boolean): string => {
  const has = new Set(loads.flatMap(({columns}) => columns));
  if (loads.length === 0 || table.key.some(({name}) => !has.has(name)))
    return "select '' as k, '' as h, 0 as load, false as is_gone where false";
  const values = table.columns.map(({name}) => (has.has(name) ? `coalesce(r.${identifier(name)}, ${chr(NOTHING)})` : chr(NOTHING)));
  const keys = table.key.map(({name}) => identifier(name));
  const files = loads.map(({parquet, pull}, i) => `(${literal(parquet)}, ${i + 1}, ${pull.kind === "deletions"})`);
  const row = `left(sha256(array_to_string([${values.join(", ")}], ${chr(SEPARATOR)})), 16)`;
  // Of rows that were not listed only the key is read.
  return `select k, arg_max(h, load) as h, max(load) as load, arg_max(is_gone, load) as is_gone from (
    select r._pull_key as k, ${row} as h, l.load, l.is_gone from (
      select *, array_to_string([${keys.join(", ")}], ${chr(SEPARATOR)}) as _pull_key from ${allOf(loads)}
      where ${keys.map((key) => `${key} is not null`).join(" and ")}) as r
    join (values ${files.join(", ")}) as l(file, load, is_gone) on l.file = r._pull_file
    ${isWhole ? "" : "where r._pull_key in (select k from listed)"}) group by k`;
};

const allOf = (loads: State["loads"]): string =>
  `read_parquet([${loads.map(({parquet}) => literal(parquet)).join(", ")}], union_by_name = true, filename = '_pull_file', hive_partitioning = false)`;

/** Keys of `changed` from < number <= to. */
export const changedKeys = async (session: Session, from: number, to: number): Promise<string[]> =>
  (await session.rows(`select k from changed where n > ${from} and n <= ${to} order by n`)).map(({k}) => String(k));

/** The last known rows of keys of `gone` from < number <= to, each as JSON. */
export const lastKnown = async (session: Session, {key}: Table, {loads}: State, from: number, to: number): Promise<string[]> => {
  const names = [...new Set(loads.flatMap(({columns}) => columns))];
  const k = `array_to_string([${key.map(({name}) => `r.${identifier(name)}`).join(", ")}], ${chr(SEPARATOR)})`;
  const rows =
    await session.rows(`select cast(to_json(struct_pack(${names.map((name) => `${identifier(name)} := r.${identifier(name)}`).join(", ")})) as varchar) as line
    from gone as g join (values ${loads.map(({parquet}, i) => `(${literal(parquet)}, ${i + 1})`).join(", ")}) as l(file, load) on l.load = g.load
    join ${allOf(loads)} as r on r._pull_file = l.file and ${k} = g.k where g.n > ${from} and g.n <= ${to} order by g.n`);
  return rows.map(({line}) => String(line));
};
