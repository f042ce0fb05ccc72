import {dirname} from "node:path";
import {brotliDecompressSync, gunzipSync, zstdDecompressSync} from "node:zlib";
import {asyncBufferFromFile, type Compressors, parquetMetadataAsync, parquetScan, parquetSchema, type SchemaElement} from "hyparquet";
import {tooMuch} from "./bomb.ts";
import type {Counts} from "./count.ts";
import type {Limits} from "./limits.ts";
import {Refusal} from "./refusal.ts";

const compressors: Compressors = {
  GZIP: (bytes) => gunzipSync(bytes),
  BROTLI: (bytes) => brotliDecompressSync(bytes),
  ZSTD: (bytes) => zstdDecompressSync(bytes)
};

/** Of a text only its length is of interest. */
const length = (bytes: Uint8Array): number => bytes.length;
const parsers = {stringFromBytes: length, jsonFromBytes: length};

export interface CountedParquet {
  /** `fields` are values that are not null, `field_bytes` the bytes of those that are texts. */
  counts: Counts;
  /** By column: whether it holds texts. */
  texts: boolean[];
}

/** Counts a Parquet file with a reader of its own, row group by row group. @throws Refusal */
export async function countParquet(file: string, limits: Limits): Promise<CountedParquet> {
  try {
    return await counted(file, limits);
  } catch (error) {
    const {message, syscall} = error as NodeJS.ErrnoException;
    if (error instanceof Refusal || syscall !== undefined) throw error;
    if (/unsupported|not supported/.test(message))
      throw new Refusal("format", `${message}; write the Parquet with plain types, and with snappy, zstd or gzip`);
    throw new Refusal("corrupt_archive", `Parquet is damaged: ${message}; ask for the file again`);
  }
}

async function counted(name: string, limits: Limits): Promise<CountedParquet> {
  const file = await asyncBufferFromFile(name);
  const metadata = await parquetMetadataAsync(file);
  const columns = parquetSchema(metadata).children.map(({element, children}) => ({
    name: element.name,
    isText: children.length === 0 && isText(element)
  }));
  const records = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (records !== Number(metadata.num_rows)) throw new Error("its row groups have another number of rows than it says");
  /** Every value is a byte at least. */
  const check = (size: number) => {
    const refusal = tooMuch(size, file.byteLength, limits, dirname(name));
    if (refusal) throw refusal;
  };
  check(records);
  const counts: Counts = {records, malformed: 0, fields: 0, field_bytes: 0};
  const scan = await parquetScan({file, metadata, compressors, parsers});
  for (const range of scan.ranges)
    for (const {name, isText} of columns) {
      const values = await scan.readColumn({column: name, ...range});
      if (values.length !== range.rowEnd - range.rowStart) throw new Error("a column lacks rows");
      for (const value of values) {
        if (value === null || value === undefined) continue;
        counts.fields++;
        if (isText) counts.field_bytes += value;
      }
      check(counts.fields + counts.field_bytes);
    }
  return {counts, texts: columns.map(({isText}) => isText)};
}

const isText = ({type, converted_type, repetition_type}: SchemaElement): boolean =>
  type === "BYTE_ARRAY" && converted_type !== "DECIMAL" && repetition_type !== "REPEATED";
