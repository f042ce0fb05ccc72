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
  /** Expressions of `_error` and `_raw`. */
  error?: string;
  raw?: string;
  /** Expression of the first column, if it is not simply that column. */
  first?: string | undefined;
  columns: string[];
}

/** Level 1 costs a fifth less than the default and gives files no larger; so do dictionaries that are given up sooner, for files a twentieth larger (measured on order files). */
const OPTIONS = "format parquet, compression zstd, compression_level 1, dictionary_size_limit 5000";

/** Writes the lake's Parquet from a table function, in file order: a record's number is its place. */
export async function writeParquet(
  database: Database,
  {from, error = "null::varchar", raw = "null::varchar", first, columns}: Source,
  parquet: string
): Promise<void> {
  const values = columns.map((name, place) => `${(place === 0 && first) || passing(place)} as ${identifier(name)}`);
  await database.run(
    `copy (select ${[`${error} as _error`, `${raw} as _raw`, ...values].join(", ")} from ${from}) to ${literal(parquet)} (${OPTIONS})`
  );
}

export async function heldIn(database: Database, parquet: string, columns: string[]): Promise<Held> {
  const sum = (each: (name: string) => string) => columns.map((name) => each(identifier(name))).join(" + ") || "0";
  const [records, malformed, filled, text] = await database.row(
    `select count(*), count(_error), ${sum((name) => `count(${name})`)},
      ${sum((name) => `coalesce(sum(strlen(${name})), 0)`)}
    from read_parquet(${literal(parquet)})`
  );
  return {records: records!, malformed: malformed!, filled: filled!, text: text!};
}
