import {literal} from "../../sql.ts";
import type {Counts} from "../count.ts";
import type {Database} from "../database.ts";
import {type Csv, readExact} from "./exact.ts";
import {type Held, heldIn, textColumns, writeNumbered} from "./parquet.ts";
import {openRows} from "./rows.ts";

/** Where a reader writes the lake's Parquet, and the longest record in bytes. */
export interface Place {
  parquet: string;
  record: number;
}

export type FastCsv = Csv & {hasHeader: boolean};

/** A fast reading under way. */
export interface Reading {
  csv: FastCsv;
  database: Database;
  /** What it wrote; undefined when DuckDB would not read the file, or was stopped. */
  held: Promise<Held | undefined>;
  /** Ends it and waits until it has ended. */
  stop(): Promise<void>;
}

/** Starts DuckDB's own reader. Its word is not taken: what it wrote is to be compared with the counter's figures. */
export function startFast(database: Database, csv: FastCsv, place: Place): Reading {
  let isOver = false;
  let isStopped = false;
  const held = readFast(database, csv, place, () => isStopped)
    .catch(() => undefined)
    .finally(() => {
      isOver = true;
    });
  return {
    csv,
    database,
    held,
    stop: async () => {
      isStopped = true;
      if (!isOver) database.interrupt();
      await held;
    }
  };
}

async function readFast(database: Database, csv: FastCsv, {parquet, record}: Place, isStopped: () => boolean): Promise<Held | undefined> {
  const {content, delimiter, columns, hasHeader} = csv;
  const never = "\u0001\u0002null\u0002\u0001";
  const from = `read_csv(${literal(content)}, columns = ${textColumns(columns)}, auto_detect = false, header = ${hasHeader},
    delim = ${literal(delimiter)}, quote = '"', escape = '"', nullstr = ${literal(never)}, strict_mode = true, max_line_size = ${2 * record})`;
  await writeNumbered(database, {from, columns}, parquet);
  return isStopped() ? undefined : heldIn(database, parquet, columns);
}

/** Whether a file without a malformed record was written as it was counted. */
export const agrees = (held: Held, {records, fields, field_bytes}: Counts): boolean =>
  held.records === records && held.malformed === 0 && held.filled === fields && held.text === field_bytes;

/** The exact reader, into the lake's Parquet. */
export async function writeExact(database: Database, csv: Csv, {parquet, passage, record}: Place & {passage: string}) {
  const rows = openRows(passage, record);
  try {
    const fields = await readExact(csv, rows);
    const {records, malformed, text} = await rows.finish(database, csv.columns, parquet);
    return {errors: rows.errors, counts: {records, malformed, fields, field_bytes: text} satisfies Counts};
  } finally {
    rows.close();
  }
}
