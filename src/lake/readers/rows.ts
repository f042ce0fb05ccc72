import {closeSync, openSync, writeSync} from "node:fs";
import {literal} from "../../sql.ts";
import type {Database} from "../database.ts";
import type {RecordError} from "../sidecar.ts";
import type {Flat} from "./flat.ts";
import {type Held, heldIn, storable, textColumns, writeParquet} from "./parquet.ts";

/** Takes records one by one, in file order, each either as values or as malformed text. */
export interface Rows {
  /** Values by column; one that is missing is null. */
  add(values: readonly (string | null | undefined)[]): void;
  /** A record that is already in the shape of the way. */
  addFlat(flat: Flat): void;
  fail(error: RecordError, raw: string): void;
  readonly errors: Partial<Record<RecordError, number>>;
  /** Writes the lake's file and reads back what it holds. @throws Error if that is not what was given */
  finish(database: Database, columns: string[], parquet: string): Promise<Held>;
  close(): void;
}

const BLOCK = 1 << 20;
/** `{` */
const OPEN = 0x7b;

/** Rows on their way into Parquet: one flat JSON object a line in `file`, of which DuckDB's reader makes no guesses. `longest` is in bytes. */
export function openRows(file: string, longest: number): Rows {
  const handle = openSync(file, "w");
  const given: Held = {records: 0, malformed: 0, filled: 0, text: 0};
  const errors: Partial<Record<RecordError, number>> = {};
  let block = Buffer.allocUnsafe(BLOCK);
  let used = 0;

  /** Makes room for so many bytes. */
  function need(bytes: number): void {
    if (used + bytes > block.length) flush();
    if (bytes > block.length) block = Buffer.allocUnsafe(2 * bytes);
  }

  function write(line: string): void {
    need(3 * line.length);
    used += block.write(line, used);
  }

  function flush(): void {
    for (let at = 0; at < used; ) at += writeSync(handle, block, at, used - at);
    used = 0;
  }

  return {
    errors,
    add(values) {
      given.records++;
      let line = "";
      let text = "";
      for (let place = 0; place < values.length; place++) {
        const value = values[place];
        if (value == null) continue;
        given.filled++;
        text += value;
        line += `,"c${place}":${JSON.stringify(value)}`;
      }
      given.text += Buffer.byteLength(text);
      write(`{${line.slice(1)}}\n`);
    },
    addFlat({bytes, length, filled, text}) {
      given.records++;
      given.filled += filled;
      given.text += text;
      need(length + 3);
      block[used++] = OPEN;
      if (length > 0) used += bytes.copy(block, used, 1, length);
      used += block.write("}\n", used, "latin1");
    },
    fail(error, raw) {
      given.records++;
      given.malformed++;
      errors[error] = (errors[error] ?? 0) + 1;
      write(`{"e":"${error}","w":${JSON.stringify(storable(raw))}}\n`);
    },
    async finish(database, columns, parquet) {
      flush();
      const types = textColumns(columns, {e: "VARCHAR", w: "VARCHAR"});
      const from = `read_json(${literal(file)}, format = 'newline_delimited', columns = ${types}, maximum_object_size = ${Math.max(16 << 20, 8 * longest)})`;
      await writeParquet(database, {from, error: "e", raw: "w", columns}, parquet);
      const held = await heldIn(database, parquet, columns);
      if (JSON.stringify(held) !== JSON.stringify(given))
        throw new Error(`lake file differs from its rows: ${JSON.stringify({given, held})}`);
      return held;
    },
    close: () => closeSync(handle)
  };
}
