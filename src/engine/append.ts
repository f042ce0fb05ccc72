import {setImmediate as turn} from "node:timers/promises";
import {
  type DuckDBAppender,
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBDecimalType,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  type DuckDBVector
} from "@duckdb/node-api";
import type {Batch} from "./engine.ts";
import {raw} from "./raw.ts";

/** Rows of one data chunk of DuckDB. */
const chunkRows = 2048;

const microsOf = (text: string): bigint => {
  const [, seconds = text, fraction = ""] = /^(.{19})(?:\.(\d+))?/.exec(text) ?? [];
  return BigInt(Date.parse(`${seconds.replace(" ", "T")}Z`)) * 1000n + BigInt(fraction.padEnd(6, "0").slice(0, 6));
};

const decimalOf = (text: string, {width, scale}: DuckDBDecimalType): DuckDBDecimalValue => {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d*)\.?(\d*)$/.exec(text) ?? [];
  if (fraction.length > scale) throw new Error(`decimal with more than ${scale} places`);
  return new DuckDBDecimalValue(BigInt(`${sign}${whole}${fraction.padEnd(scale, "0")}`), width, scale);
};

/** How a value of a Batch enters a column of a type; NULL, undefined and NaN are NULL. */
const enter = (type: DuckDBType): ((value: unknown) => DuckDBValue) => {
  switch (type.typeId) {
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.HUGEINT:
    case DuckDBTypeId.UBIGINT:
      return (value) => BigInt(value as number | bigint | string);
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.DOUBLE:
      return (value) => Number(value);
    case DuckDBTypeId.DATE:
      return (value) => new DuckDBDateValue(Date.parse(`${value as string}T00:00:00Z`) / 86_400_000);
    case DuckDBTypeId.TIMESTAMP:
      return (value) => new DuckDBTimestampValue(microsOf(value as string));
    case DuckDBTypeId.DECIMAL:
      return (value) => decimalOf(String(value), type as DuckDBDecimalType);
    case DuckDBTypeId.BOOLEAN:
      return (value) => value === true || value === 1;
    default:
      return (value) => String(value);
  }
};

const isNull = (value: unknown): boolean => value === null || value === undefined || Number.isNaN(value);

const isNumbers = (values: ArrayLike<unknown>): values is Float64Array | Int32Array =>
  values instanceof Float64Array || values instanceof Int32Array;

/** Numbers from a typed array, without a bigint for each: the two halves of a 64-bit integer, or the number as it is. */
const fillNumbers = (vector: DuckDBVector, values: Float64Array | Int32Array, start: number, count: number): void => {
  const {items} = raw<BigInt64Array | Int32Array | Float64Array>(vector);
  const halves = items instanceof BigInt64Array ? new Int32Array(items.buffer, items.byteOffset, items.length * 2) : undefined;
  for (let row = 0; row < count; row++) {
    const value = values[start + row]!;
    if (Number.isNaN(value)) vector.setItem(row, null);
    else if (halves === undefined) items[row] = value;
    else {
      if (!Number.isSafeInteger(value)) throw new Error("number that is no whole number within 2^53");
      const high = Math.floor(value / 4294967296);
      halves[2 * row] = value - high * 4294967296;
      halves[2 * row + 1] = high;
    }
  }
};

const fill = (vector: DuckDBVector, type: DuckDBType, values: ArrayLike<unknown>, start: number, count: number): void => {
  const {typeId} = type;
  const fits =
    typeId === DuckDBTypeId.BIGINT || typeId === DuckDBTypeId.DOUBLE || (typeId === DuckDBTypeId.INTEGER && values instanceof Int32Array);
  if (fits && isNumbers(values)) {
    fillNumbers(vector, values, start, count);
    return;
  }
  const convert = enter(type);
  for (let row = 0; row < count; row++) {
    const value = values[start + row];
    vector.setItem(row, isNull(value) ? null : convert(value));
  }
};

/** Writes batches through an appender, chunk by chunk. Returns rows written. */
export const appendBatches = async (appender: DuckDBAppender, batches: Iterable<Batch> | AsyncIterable<Batch>): Promise<number> => {
  const types = Array.from({length: appender.columnCount}, (_, index) => appender.columnType(index));
  let written = 0;
  for await (const {rows, columns} of batches) {
    if (columns.length !== types.length) throw new Error(`batch of ${columns.length} columns for a table of ${types.length}`);
    for (let start = 0; start < rows; start += chunkRows) {
      const count = Math.min(chunkRows, rows - start);
      const chunk = DuckDBDataChunk.create(types, count);
      columns.forEach((values, index) => {
        const vector = chunk.getColumnVector(index);
        fill(vector, types[index]!, values, start, count);
        vector.flush();
      });
      appender.appendDataChunk(chunk);
      written += count;
    }
    // What runs beside this goes on between two batches.
    await turn();
  }
  appender.flushSync();
  return written;
};
