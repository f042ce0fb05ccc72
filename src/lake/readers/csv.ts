import {literal} from "../../sql.ts";
import type {Counts} from "../count.ts";
import type {Database} from "../database.ts";
import {type Csv, readExact} from "./exact.ts";
import {type Held, heldIn, textColumns, writeParquet} from "./parquet.ts";
import {openRows} from "./rows.ts";

/** Where a reader writes: the lake's Parquet, and a file for rows on their way. */
export interface Place {
  parquet: string;
  passage: string;
  /** Longest record, in bytes. */
  record: number;
}

/** DuckDB's own parallel reader. Its word is not taken: what it wrote is compared with the counter's figures. */
export async function readFast(database: Database, csv: Csv & {hasHeader: boolean}, {parquet, record}: Place): Promise<Held> {
  const {content, delimiter, columns, hasHeader} = csv;
  const never = "\u0001\u0002null\u0002\u0001";
  const from = `read_csv(${literal(content)}, columns = ${textColumns(columns)}, auto_detect = false, header = ${hasHeader},
    delim = ${literal(delimiter)}, quote = '"', escape = '"', nullstr = ${literal(never)}, strict_mode = true, max_line_size = ${2 * record})`;
  await writeParquet(database, {from, own: ["row_number() over ()", "null::varchar", "null::varchar"], columns, parquet});
  return heldIn(database, parquet, columns);
}

/** Whether a file without a malformed record was written as it was counted. */
export const agrees = (held: Held, {records, fields, field_bytes}: Counts): boolean =>
  held.records === records && held.malformed === 0 && held.filled === fields && held.text === field_bytes;

/** The exact reader, into the lake's Parquet. */
export async function writeExact(database: Database, csv: Csv, {parquet, passage, record}: Place) {
  const rows = openRows(passage, record);
  try {
    const fields = await readExact(csv, rows);
    const {records, malformed, text} = await rows.finish(database, csv.columns, parquet);
    return {errors: rows.errors, counts: {records, malformed, fields, field_bytes: text} satisfies Counts};
  } finally {
    rows.close();
  }
}
