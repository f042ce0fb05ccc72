import {isDeepStrictEqual} from "node:util";
import {counter} from "./count.ts";
import type {Databases} from "./database.ts";
import {type Header, readHeader} from "./header.ts";
import type {Job, Parsed} from "./job.ts";
import {pump} from "./pump.ts";
import {agrees, type FastCsv, type Reading, startFast, writeExact} from "./readers/csv.ts";
import {reconcile} from "./reconcile.ts";

/** A file of UTF-8 bytes, and what is known of them. */
export interface Content {
  content: string;
  /** Its first bytes. */
  head: Buffer;
  /** Length of its byte order mark. */
  mark: number;
  /** Encoding as received. */
  encoding: "utf-8" | "gb18030";
  /** No damaged sequence in it. */
  isUtf8: boolean;
}

export type Table = Pick<Parsed, "format" | "encoding" | "delimiter" | "header" | "columns" | "counts" | "errors" | "reader">;

export const csvOf = (content: string, {body, delimiter, columns}: Header, options: Job["options"]): FastCsv => ({
  content,
  body,
  delimiter,
  columns,
  multiline: options.multiline,
  hasHeader: options.columns === null
});

/** Lands delimited text: counted beside DuckDB's fast reader; where the two differ, read again record by record. `early` is a fast reading that has begun. */
export async function parseCsv(
  {folder, options, limits, exactOnly}: Job,
  {content, head, mark, encoding, isUtf8}: Content,
  databases: Databases,
  early: Reading | undefined
): Promise<Table> {
  const {record} = limits;
  const header = readHeader(head, mark, options, record);
  const csv = csvOf(content, header, options);
  const {body, delimiter, columns, multiline} = csv;
  const place = {parquet: `${folder}/data.parquet`, record};
  const mayBeFast = !exactOnly && isUtf8;
  if (early && !(mayBeFast && isDeepStrictEqual(csv, early.csv))) await early.stop();
  const database = early?.database ?? (await databases(`${folder}/spill`, limits.memory));
  const fast = mayBeFast ? (early ?? startFast(database, csv, place)) : undefined;
  const {counts, take} = counter({delimiter: delimiter.charCodeAt(0), columns: columns.length, multiline, record});
  await pump(content, body, take).catch(async (error) => {
    await fast?.stop();
    throw error;
  });
  if (counts.malformed > 0) await fast?.stop();
  const held = await fast?.held;
  const common = {format: "csv" as const, encoding, delimiter, header: header.header, columns, counts};
  if (held && agrees(held, counts)) return {...common, errors: {}, reader: "duckdb"};
  const exact = await writeExact(database, csv, {...place, passage: `${folder}/passage`});
  reconcile(counts, exact.counts);
  return {...common, errors: exact.errors, reader: "exact"};
}
