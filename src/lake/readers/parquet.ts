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

/** Writes the lake's Parquet from a table function, in file order. `own` are the expressions of `_record`, `_error` and `_raw`. */
export async function writeParquet(
  database: Database,
  {from, own, columns, parquet}: {from: string; own: [string, string, string]; columns: string[]; parquet: string}
): Promise<void> {
  const names = ["_record", "_error", "_raw"].map((name, place) => `${own[place]} as ${name}`);
  const values = columns.map((name, place) => `${passing(place)} as ${identifier(name)}`);
  await database.run(
    `copy (select ${[...names, ...values].join(", ")} from ${from}) to ${literal(parquet)} (format parquet, compression zstd)`
  );
}

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
