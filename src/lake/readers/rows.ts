import {closeSync, openSync, writeSync} from "node:fs";
import {literal} from "../../sql.ts";
import type {Database} from "../database.ts";
import type {RecordError} from "../sidecar.ts";
import {type Held, heldIn, storable, textColumns, writeParquet} from "./parquet.ts";

/** Takes records one by one, in file order, each either as values or as malformed text. */
export interface Rows {
  /** Values by column; one that is missing is null. */
  add(values: readonly (string | null | undefined)[]): void;
  fail(error: RecordError, raw: string): void;
  readonly errors: Partial<Record<RecordError, number>>;
  /** Writes the lake's file and reads back what it holds. @throws Error if that is not what was given */
  finish(database: Database, columns: string[], parquet: string): Promise<Held>;
  close(): void;
}

const BLOCK = 1 << 20;

/** Rows on their way into Parquet: one flat JSON object a line in `file`, of which DuckDB's reader makes no guesses. `longest` is in bytes. */
export function openRows(file: string, longest: number): Rows {
  const handle = openSync(file, "w");
  const given: Held = {records: 0, malformed: 0, filled: 0, text: 0};
  const errors: Partial<Record<RecordError, number>> = {};
  let lines = "";

  function write(line: string): void {
    lines += line;
    if (lines.length > BLOCK) flush();
  }

  function flush(): void {
    const bytes = Buffer.from(lines);
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    lines = "";
  }

  return {
    errors,
    add(values) {
      given.records++;
      let line = `{"r":${given.records}`;
      let text = "";
      for (let place = 0; place < values.length; place++) {
        const value = values[place];
        if (value == null) continue;
        given.filled++;
        text += value;
        line += `,"c${place}":${JSON.stringify(value)}`;
      }
      given.text += Buffer.byteLength(text);
      write(`${line}}\n`);
    },
    fail(error, raw) {
      given.records++;
      given.malformed++;
      errors[error] = (errors[error] ?? 0) + 1;
      write(`{"r":${given.records},"e":"${error}","w":${JSON.stringify(storable(raw))}}\n`);
    },
    async finish(database, columns, parquet) {
      flush();
      const types = textColumns(columns, {r: "BIGINT", e: "VARCHAR", w: "VARCHAR"});
      const from = `read_json(${literal(file)}, format = 'newline_delimited', columns = ${types}, maximum_object_size = ${Math.max(16 << 20, 8 * longest)})`;
      await writeParquet(database, {from, own: ["r", "e", "w"], columns}, parquet);
      const held = await heldIn(database, parquet, columns);
      if (JSON.stringify(held) !== JSON.stringify(given))
        throw new Error(`lake file differs from its rows: ${JSON.stringify({given, held})}`);
      return held;
    },
    close: () => closeSync(handle)
  };
}
