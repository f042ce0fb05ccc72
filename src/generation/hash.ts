import {createHash} from "node:crypto";
import type {Column, Engine} from "../engine/engine.ts";
import {identifier, table} from "../sql.ts";

/** A value in a form that its type's width does not change: integers as bigint, decimals by value, no negative zero. */
const canonical = ({name, type}: Column): string => {
  const column = identifier(name);
  if (/^(tinyint|smallint|integer)$/.test(type)) return `cast(${column} as bigint)`;
  const scale = /^decimal\(\d+, (\d+)\)$/.exec(type)?.[1];
  if (scale !== undefined) return Number(scale) <= 8 ? `cast(${column} as decimal(38, 8))` : `rtrim(cast(${column} as varchar), '0')`;
  if (type === "double" || type === "float") return `cast(${column} as double) + 0.0`;
  if (/^(bigint|boolean|date|varchar|timestamp\(6\))$/.test(type)) return column;
  return `cast(${column} as varchar)`;
};

/** Columns with numbers of runs: the same content may come of one run or of several. */
const outside = new Set(["generation"]);

/** One SELECT that gives n (rows) and two sums of the rows' hashes: a sum does not know an order, and NULL hashes otherwise than ''. */
export const hashSelect = (name: string, columns: Column[]): string => {
  const counted = columns.filter(({name: column}) => !outside.has(column));
  const values = counted.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(canonical);
  return `
    select count(*) as n, coalesce(sum(h), 0) as one, coalesce(sum(hash(h, 'second')), 0) as two
    from (select hash(${values.join(", ")}) as h from ${table(name)}) as t`;
};

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export interface TableHash {
  rows: number;
  hash: string;
}

/** Rows and content hash of one table: names of columns and all values but numbers of runs, whatever the order of rows. DuckDB's hash(): 64 bits a row. */
export const hashTable = async (engine: Engine, name: string): Promise<TableHash> => {
  const columns = await engine.describe(name);
  const [sums] = await engine.rows(hashSelect(name, columns));
  const names = columns.map((column) => column.name).sort();
  return {rows: Number(sums?.n), hash: sha256(`${names.join(",")}:${sums?.one}:${sums?.two}`).slice(0, 32)};
};

/** sha256 over `table:rows:hash` lines in order of name. */
export const totalHash = (tables: Record<string, TableHash>): string =>
  sha256(
    Object.keys(tables)
      .sort()
      .map((name) => `${name}:${tables[name]!.rows}:${tables[name]!.hash}\n`)
      .join("")
  );
