import type {Column, Engine, Row} from "../../src/engine/engine.ts";
import {identifier, table} from "../../src/sql.ts";

/** Doubles are equal when they differ by no more than this share of the larger: libraries of logarithms differ in the last digit. */
export const tolerance = 1e-12;

export interface Compared {
  rows: number;
  /** The first difference in words, or undefined. */
  difference: string | undefined;
}

const isDouble = ({type}: Column): boolean => type === "double";
const list = (columns: string[]): string => columns.map(identifier).join(", ");
const shown = (value: unknown): string => (value === null || value === undefined ? "NULL" : String(value));
const inTypes = (columns: Column[]): string =>
  columns
    .map(({name, type}) => `${name} ${type}`)
    .sort()
    .join(", ");

/** Columns whose names or types are not the same, as words. */
const typeDifference = (ours: Column[], theirs: Column[]): string | undefined => {
  const known = new Map(theirs.map(({name, type}) => [name, type]));
  const odd = ours.find(({name, type}) => known.get(name) !== type);
  if (odd !== undefined) return `column ${odd.name}: ${odd.type} on DuckDB, ${known.get(odd.name) ?? "none"} on Trino`;
  return ours.length === theirs.length ? undefined : `columns: ${inTypes(ours)} on DuckDB, ${inTypes(theirs)} on Trino`;
};

interface Sides {
  engine: Engine;
  /** Tables with the rows of either engine, both readable by `engine`. */
  duckdb: string;
  trino: string;
  grain: string[];
  columns: Column[];
}

/** Rows of one side that the other does not have as often. */
const surplus = (columns: string[], from: string, other: string): string =>
  `select ${list(columns)} from ${table(from)} except all select ${list(columns)} from ${table(other)}`;

const key = (row: Row, grain: string[]): string =>
  grain.length === 0 ? "" : `${grain.map((name) => `${name} ${shown(row[name])}`).join(", ")}: `;

/** The smallest row, by its key, that only one side has, and what the other side has under that key. */
const firstDifference = async ({engine, duckdb, trino, grain}: Sides, columns: string[]): Promise<string | undefined> => {
  const sorted = [...grain, ...columns.filter((name) => !grain.includes(name))].filter((name) => columns.includes(name));
  const [odd] = await engine.rows(`
    select * from (
      select 'DuckDB' as only_on, * from (${surplus(sorted, duckdb, trino)}) as a
      union all
      select 'Trino' as only_on, * from (${surplus(sorted, trino, duckdb)}) as b
    ) as d order by ${sorted.map(identifier).join(", ")}, only_on limit 1`);
  if (odd === undefined) return undefined;
  const other = odd.only_on === "DuckDB" ? "Trino" : "DuckDB";
  const whole = sorted.map((name) => `${name} ${shown(odd[name])}`).join(", ");
  if (grain.length === 0) return `a row only on ${odd.only_on}: ${whole}`;
  const values = grain.map((name) => `${identifier(name)} is not distinct from ${odd[name] === null ? "null" : literalOf(odd[name])}`);
  const twins = await engine.rows(
    `select ${list(sorted)} from ${table(other === "Trino" ? trino : duckdb)} where ${values.join(" and ")} limit 1`
  );
  const [twin] = twins;
  if (twin === undefined) return `${key(odd, grain)}only on ${odd.only_on}`;
  const apart = sorted.filter((name) => shown(odd[name]) !== shown(twin[name]));
  if (apart.length === 0) return `${key(odd, grain)}more often on ${odd.only_on}`;
  return `${key(odd, grain)}${apart.map((name) => `${name} ${shown(odd[name])} on ${odd.only_on}, ${shown(twin[name])} on ${other}`).join("; ")}`;
};

const literalOf = (value: unknown): string => (typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value));

/** Doubles further apart than the tolerance, under the same key. */
const doubleDifference = async ({engine, duckdb, trino, grain, columns}: Sides): Promise<string | undefined> => {
  const doubles = columns.filter(isDouble).map(({name}) => name);
  const same = grain.map((name) => `a.${identifier(name)} is not distinct from b.${identifier(name)}`).join(" and ");
  const apart = (name: string): string => {
    const [a, b] = [`a.${identifier(name)}`, `b.${identifier(name)}`];
    return `((${a} is null) <> (${b} is null) or abs(${a} - ${b}) > ${tolerance} * (case when abs(${a}) > abs(${b}) then abs(${a}) else abs(${b}) end))`;
  };
  const given = doubles.flatMap((name) => [`a.${identifier(name)} as a_${name}`, `b.${identifier(name)} as b_${name}`]);
  const [odd] = await engine.rows(`
    select ${[...grain.map((name) => `a.${identifier(name)}`), ...given].join(", ")}
    from ${table(duckdb)} as a inner join ${table(trino)} as b on ${same}
    where ${doubles.map(apart).join(" or ")}
    order by ${grain.map((name) => `a.${identifier(name)}`).join(", ")} limit 1`);
  if (odd === undefined) return undefined;
  const named = doubles.filter((name) => shown(odd[`a_${name}`]) !== shown(odd[`b_${name}`]));
  return `${key(odd, grain)}${named.map((name) => `${name} ${shown(odd[`a_${name}`])} on DuckDB, ${shown(odd[`b_${name}`])} on Trino`).join("; ")}`;
};

/**
 * All rows of two tables: every value exactly, duplicates counted; doubles within `tolerance` under the same key.
 * @param theirs columns of the Trino side, as Trino describes them
 */
export const compare = async (sides: Omit<Sides, "columns">, theirs: Column[]): Promise<Compared> => {
  const {engine, duckdb, trino, grain} = sides;
  const columns = await engine.describe(duckdb);
  const count = async (name: string): Promise<number> => Number(await engine.scalar(`select count(*) from ${table(name)}`));
  const rows = await count(duckdb);
  const others = await count(trino);
  const typed = typeDifference(columns, theirs);
  if (typed !== undefined) return {rows, difference: typed};
  const names = columns.map(({name}) => name);
  const all = {...sides, columns};
  let difference = await firstDifference(all, names);
  if (difference !== undefined && columns.some(isDouble) && grain.length > 0)
    difference =
      (await firstDifference(
        all,
        columns.filter((column) => !isDouble(column)).map(({name}) => name)
      )) ?? (await doubleDifference(all));
  return {
    rows,
    difference: difference === undefined || rows === others ? difference : `${rows} rows on DuckDB, ${others} on Trino; ${difference}`
  };
};
