import {literal} from "../../sql.ts";
import type {Counts} from "../count.ts";
import type {Database} from "../database.ts";
import {type Csv, readExact} from "./exact.ts";
import {marker} from "./mended.ts";
import {type Held, heldIn, never, passing, textColumns, writeParquet} from "./parquet.ts";
import {openRows} from "./rows.ts";

/** Where a reader writes the lake's Parquet, and the longest record in bytes. */
export interface Place {
  parquet: string;
  record: number;
}

export type FastCsv = Csv & {
  hasHeader: boolean;
  /** It is a mended copy: a record may stand for a malformed one. */
  isMended: boolean;
};

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
  const {content, delimiter, columns, hasHeader, isMended} = csv;
  const from = `read_csv(${literal(content)}, columns = ${textColumns(columns)}, auto_detect = false, header = ${hasHeader},
    delim = ${literal(delimiter)}, quote = '"', escape = '"', nullstr = ${literal(never)}, strict_mode = true, max_line_size = ${2 * record})`;
  await writeParquet(database, {from, columns, ...(isMended && standing())}, parquet);
  return isStopped() ? undefined : heldIn(database, parquet, columns);
}

/** The expressions that unpack a record which stands for a malformed one. */
function standing() {
  const field = passing(0);
  const isOne = `starts_with(${field}, ${literal(marker.begin)})`;
  const packed = `substr(${field}, ${marker.begin.length + 1})`;
  const end = `instr(${packed}, ${literal(marker.end)})`;
  return {
    error: `case when ${isOne} then substr(${packed}, 1, ${end} - 1) end`,
    raw: `case when ${isOne} then substr(${packed}, ${end} + 1) end`,
    first: `case when not ${isOne} then ${field} end`
  };
}

/** Whether a file was written as it was counted. */
export const agrees = (held: Held, {records, malformed, fields, field_bytes}: Counts): boolean =>
  held.records === records && held.malformed === malformed && held.filled === fields && held.text === field_bytes;

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
