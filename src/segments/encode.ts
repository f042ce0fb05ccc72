import {Field, makeData, RecordBatch, RecordBatchStreamWriter, Schema, Struct, Utf8, vectorFromArray} from "apache-arrow";
import {csvLine} from "../csv.ts";

/** Texts, column by column. */
export type Columns = ArrayLike<string | null>[];

/** Forms in which a list can be sent as it comes, and their media types. */
export const streamed = {
  ndjson: "application/x-ndjson",
  csv: "text/csv",
  arrow: "application/vnd.apache.arrow.stream"
} as const;
export type Streamed = keyof typeof streamed;

type Batches = AsyncIterable<Columns> | Iterable<Columns>;

const rowsOf = (columns: Columns): (string | null)[][] =>
  Array.from({length: columns[0]?.length ?? 0}, (_, row) => columns.map((column) => column[row] ?? null));

async function* csv(names: string[], batches: Batches): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(names)}\r\n`;
  for await (const columns of batches)
    yield rowsOf(columns)
      .map((row) => `${csvLine(row)}\r\n`)
      .join("");
}

async function* ndjson(names: string[], batches: Batches): AsyncGenerator<string> {
  for await (const columns of batches)
    yield rowsOf(columns)
      .map((row) => `${JSON.stringify(Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])))}\n`)
      .join("");
}

async function* arrow(names: string[], batches: Batches): AsyncGenerator<Uint8Array> {
  const schema = new Schema(names.map((name) => new Field(name, new Utf8(), true)));
  const writer = new RecordBatchStreamWriter();
  writer.reset(undefined, schema);
  const filled = (async () => {
    for await (const columns of batches) {
      const children = columns.map((column) => vectorFromArray(Array.from(column), new Utf8()).data[0]!);
      writer.write(
        new RecordBatch(schema, makeData({type: new Struct(schema.fields), length: columns[0]?.length ?? 0, nullCount: 0, children}))
      );
    }
    writer.close();
  })();
  filled.catch((error) => writer.abort(error));
  yield* writer;
  await filled;
}

/** A list in one of its forms, part by part. CSV is for spreadsheets: BOM, CRLF, formulas neutralised. */
export const encoded = (form: Streamed, names: string[], batches: Batches): AsyncIterable<string | Uint8Array> =>
  ({csv, ndjson, arrow})[form](names, batches);
