import {counter} from "./count.ts";
import type {Databases} from "./database.ts";
import {readHeader} from "./header.ts";
import type {Job, Parsed} from "./job.ts";
import {pump} from "./pump.ts";
import {agrees, readFast, writeExact} from "./readers/csv.ts";
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

/** Lands delimited text: counted beside DuckDB's fast reader; where the two differ, read again record by record. */
export async function parseCsv(
  {folder, options, limits, exactOnly}: Job,
  {content, head, mark, encoding, isUtf8}: Content,
  databases: Databases
): Promise<Table> {
  const {header, columns, delimiter, body} = readHeader(head, mark, options, limits.record);
  const {multiline} = options;
  const csv = {content, body, delimiter, columns, multiline, hasHeader: options.columns === null};
  const place = {parquet: `${folder}/data.parquet`, passage: `${folder}/passage`, record: limits.record};
  const {counts, take} = counter({delimiter: delimiter.charCodeAt(0), columns: columns.length, multiline, record: limits.record});
  const common = {format: "csv" as const, encoding, delimiter, header, columns, counts};
  const database = await databases(`${folder}/spill`, limits.memory);
  const fast = exactOnly || !isUtf8 ? undefined : readFast(database, csv, place).catch(() => undefined);
  const counting = pump(content, body, take).finally(() => {
    if (counts.malformed > 0) database.interrupt();
  });
  const [held] = await settled(fast, counting);
  if (held && agrees(held, counts)) return {...common, errors: {}, reader: "duckdb"};
  const exact = await writeExact(database, csv, place);
  reconcile(counts, exact.counts);
  return {...common, errors: exact.errors, reader: "exact"};
}

/** Waits for both before it fails for either: DuckDB must not be closed under a running query. */
async function settled<A, B>(one: Promise<A> | undefined, other: Promise<B>): Promise<[A | undefined, B]> {
  const [first, second] = await Promise.allSettled([one, other]);
  if (second.status === "rejected") throw second.reason;
  if (first.status === "rejected") throw first.reason;
  return [first.value, second.value];
}
