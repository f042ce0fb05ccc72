import {isDeepStrictEqual} from "node:util";
import {type Counts, counter} from "./count.ts";
import type {Database, Databases} from "./database.ts";
import {type Header, readHeader} from "./header.ts";
import type {Job, Parsed} from "./job.ts";
import {pump} from "./pump.ts";
import {agrees, type FastCsv, type Place, type Reading, startFast, writeExact} from "./readers/csv.ts";
import {type Mending, writeMended} from "./readers/mended.ts";
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

export type Table = Pick<Parsed, "format" | "encoding" | "delimiter" | "header" | "columns" | "counts" | "errors" | "reader" | "sheets">;

export const csvOf = (content: string, {body, delimiter, columns}: Header, options: Job["options"]): FastCsv => ({
  content,
  body,
  delimiter,
  columns,
  multiline: options.multiline,
  hasHeader: options.columns === null,
  isMended: false
});

/** Above one in so many a file is not mended, once there are enough to tell. */
const SHARE = 10;
const ENOUGH = 1000;

/** Lands delimited text: counted beside DuckDB's fast reader; malformed records are mended for it; where reader and counter differ, the file is read again record by record. `early` is a fast reading that has begun. */
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
  const damage: number[] = [];
  const isMany = () => counts.malformed > ENOUGH && counts.malformed * SHARE > counts.records;
  const dialect = {delimiter: delimiter.charCodeAt(0), columns: columns.length, multiline, record};
  const {counts, take, ends} = counter(dialect, (from, to) => {
    if (damage.length === 0) void fast?.stop();
    if (!isMany()) damage.push(from, to);
  });
  await pump(content, body, take).catch(async (error) => {
    await fast?.stop();
    throw error;
  });
  if (counts.malformed > 0) await fast?.stop();
  const common = {format: "csv" as const, encoding, delimiter, header: header.header, columns, counts};
  const held = await fast?.held;
  if (held && agrees(held, counts)) return {...common, errors: {}, reader: "duckdb"};
  const oneEnd = !multiline && ends.size > 1;
  if (!exactOnly && (counts.malformed > 0 || oneEnd) && damage.length === 2 * counts.malformed) {
    const errors = await readMended(database, csv, {damage, oneEnd}, {...place, target: `${folder}/mended`}, counts);
    if (errors) return {...common, errors, reader: "duckdb"};
  }
  const exact = await writeExact(database, csv, {...place, passage: `${folder}/passage`});
  reconcile(counts, exact.counts);
  return {...common, errors: exact.errors, reader: "exact"};
}

/** The fast reader on a mended copy. Returns the errors, or undefined when it did not read what was counted. */
async function readMended(
  database: Database,
  csv: FastCsv,
  mending: Mending,
  {target, ...place}: Place & {target: string},
  counts: Counts
) {
  const errors = await writeMended(csv, mending, target);
  if (!errors) return;
  const held = await startFast(database, {...csv, content: target, body: 0, hasHeader: false, isMended: true}, place).held;
  return held && agrees(held, counts) ? errors : undefined;
}
