import {rmSync} from "node:fs";
import {identifier, literal} from "../../sql.ts";
import type {Database} from "../database.ts";

/** What the lake's file really holds, read back from it. `text` is in UTF-8 bytes. */
export interface Held {
  records: number;
  malformed: number;
  /** Values that are not null. */
  filled: number;
  text: number;
}

/** Name of column `place` (from 0) while it is on its way into the lake. */
export const passing = (place: number): string => `c${place}`;

/** `{c0: 'VARCHAR', …}`: explicit text columns for DuckDB's readers. */
export const textColumns = (columns: string[], own: Record<string, string> = {}): string =>
  `{${[...Object.entries(own), ...columns.map((_, place) => [passing(place), "VARCHAR"])]
    .map(([name, type]) => `${literal(name!)}: ${literal(type!)}`)
    .join(", ")}}`;

/** What no file holds; where one does, the counter tells. */
export const never = "\u0001\u0002null\u0002\u0001";

/** A text as the lake can hold it. */
export const storable = (text: string): string => text.replaceAll("\0", "\u2400").toWellFormed();

interface Source {
  /** A table function; it gives columns c0, c1 … */
  from: string;
  /** Expressions of `_record`, `_error` and `_raw`. */
  own: [string, string, string];
  /** Expression of the first column, if it is not simply that column. */
  first?: string | undefined;
  columns: string[];
}

/** Writes the lake's Parquet from a table function, in file order. */
export async function writeParquet(database: Database, {from, own, first, columns}: Source, parquet: string): Promise<void> {
  const names = ["_record", "_error", "_raw"].map((name, place) => `${own[place]} as ${name}`);
  const values = columns.map((name, place) => `${(place === 0 && first) || passing(place)} as ${identifier(name)}`);
  await copy(database, `select ${[...names, ...values].join(", ")} from ${from}`, parquet, FINAL);
}

/** With fewer threads one pass is sooner done than two. */
const MANY_THREADS = 4;

/** The same from a source that cannot number its rows. `row_number()` runs on one core, which costs the least work; where there are many,
    the rows are written first and numbered by their place. */
export async function writeNumbered(
  database: Database,
  {from, error = "null::varchar", raw = "null::varchar", first, columns}: Omit<Source, "own"> & {error?: string; raw?: string},
  parquet: string
): Promise<void> {
  if (database.threads < MANY_THREADS)
    return writeParquet(database, {from, own: ["row_number() over ()", error, raw], first, columns}, parquet);
  const unnumbered = `${parquet}.unnumbered`;
  await copy(database, `select * from ${from}`, unnumbered, PASSING);
  const numbered = `read_parquet(${literal(unnumbered)}, file_row_number = true)`;
  await writeParquet(database, {from: numbered, own: ["file_row_number + 1", error, raw], first, columns}, parquet);
  rmSync(unnumbered);
}

/** Level 1 costs a fifth less than the default and gives files no larger (measured on order files). */
const FINAL = "compression zstd, compression_level 1";
/** Read once and removed: neither compressed nor searched for repeated values. */
const PASSING = "compression uncompressed, dictionary_size_limit 1";

const copy = (database: Database, select: string, file: string, options: string): Promise<void> =>
  database.run(`copy (${select}) to ${literal(file)} (format parquet, ${options})`);

export async function heldIn(database: Database, parquet: string, columns: string[]): Promise<Held> {
  const sum = (each: (name: string) => string) => columns.map((name) => each(identifier(name))).join(" + ") || "0";
  const [records, malformed, last, filled, text] = await database.row(
    `select count(*), count(_error), coalesce(max(_record), 0), ${sum((name) => `count(${name})`)},
      ${sum((name) => `coalesce(sum(strlen(${name})), 0)`)}
    from read_parquet(${literal(parquet)})`
  );
  if (records !== last) throw new Error(`lake file misses records: ${records} of ${last}`);
  return {records: records!, malformed: malformed!, filled: filled!, text: text!};
}
