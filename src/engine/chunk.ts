import {
  DuckDBBigIntVector,
  type DuckDBDataChunk,
  DuckDBDateVector,
  DuckDBDoubleVector,
  DuckDBFloatVector,
  DuckDBIntegerVector,
  DuckDBSmallIntVector,
  DuckDBTimestampVector,
  DuckDBTinyIntVector,
  type DuckDBVector
} from "@duckdb/node-api";
import type {Batch} from "./engine.ts";
import {nullsOf, raw} from "./raw.ts";
import {dayText, instantText, toValue} from "./value.ts";

const withNaN = (values: Float64Array, nulls: Uint8Array): Float64Array => {
  for (let row = 0; row < values.length; row++) if (nulls[row] === 1) values[row] = Number.NaN;
  return values;
};

const safeHigh = 2 ** 21;

/** Integers of 64 bits as numbers, or null if one is past 2^53. */
const asNumbers = (items: BigInt64Array, nulls: Uint8Array | null): Float64Array | null => {
  const halves = new Int32Array(items.buffer, items.byteOffset, items.length * 2);
  const values = new Float64Array(items.length);
  for (let row = 0; row < items.length; row++) {
    const high = halves[2 * row + 1]!;
    if ((high >= safeHigh || high < -safeHigh) && nulls?.[row] !== 1) return null;
    values[row] = high * 4294967296 + (halves[2 * row]! >>> 0);
  }
  return values;
};

const bigints = (vector: DuckDBVector, rows: number): ArrayLike<unknown> => {
  const source = raw<BigInt64Array>(vector);
  const nulls = nullsOf(source, rows);
  const numbers = asNumbers(source.items, nulls);
  if (numbers !== null) return nulls === null ? numbers : withNaN(numbers, nulls);
  return nulls === null ? source.items.slice() : Array.from(source.items, (item, row) => (nulls[row] === 1 ? null : item));
};

const integers = (vector: DuckDBVector, rows: number): ArrayLike<unknown> => {
  const source = raw<Int32Array | Int16Array | Int8Array>(vector);
  const nulls = nullsOf(source, rows);
  return nulls === null ? Int32Array.from(source.items) : withNaN(Float64Array.from(source.items), nulls);
};

const doubles = (vector: DuckDBVector, rows: number): ArrayLike<unknown> => {
  const source = raw<Float64Array | Float32Array>(vector);
  const nulls = nullsOf(source, rows);
  const values = Float64Array.from(source.items);
  return nulls === null ? values : withNaN(values, nulls);
};

const texts = <T>(items: ArrayLike<T>, nulls: Uint8Array | null, text: (item: T) => string): (string | null)[] =>
  Array.from(items, (item, row) => (nulls?.[row] === 1 ? null : text(item)));

/** The binding asks for every value whether it is NULL, by bigints; asked once here, it need not. */
const others = (vector: DuckDBVector, rows: number): ArrayLike<unknown> => {
  const {validity} = raw(vector);
  if (validity === undefined) return Array.from({length: rows}, (_, row) => toValue(vector.getItem(row)));
  const nulls = nullsOf(raw(vector), rows);
  validity.data = null;
  return Array.from({length: rows}, (_, row) => (nulls?.[row] === 1 ? null : toValue(vector.getItem(row))));
};

const column = (vector: DuckDBVector, rows: number): ArrayLike<unknown> => {
  if (vector instanceof DuckDBBigIntVector) return bigints(vector, rows);
  if (vector instanceof DuckDBIntegerVector || vector instanceof DuckDBSmallIntVector || vector instanceof DuckDBTinyIntVector)
    return integers(vector, rows);
  if (vector instanceof DuckDBDoubleVector || vector instanceof DuckDBFloatVector) return doubles(vector, rows);
  if (vector instanceof DuckDBDateVector) {
    const source = raw<Int32Array>(vector);
    return texts(source.items, nullsOf(source, rows), dayText);
  }
  if (vector instanceof DuckDBTimestampVector) {
    const source = raw<BigInt64Array>(vector);
    return texts(source.items, nullsOf(source, rows), instantText);
  }
  return others(vector, rows);
};

/**
 * A chunk of a result as a Batch. Integer columns: Int32Array, or Float64Array where NULL is NaN; bigint: Float64Array (NULL is NaN)
 * while every value fits 2^53, else BigInt64Array or an array of bigint | null; double: Float64Array (NULL is NaN);
 * all others: arrays of Value.
 */
export const toBatch = (chunk: DuckDBDataChunk): Batch => ({
  rows: chunk.rowCount,
  columns: Array.from({length: chunk.columnCount}, (_, index) => column(chunk.getColumnVector(index), chunk.rowCount))
});
