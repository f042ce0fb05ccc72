import {
  type DuckDBAppender,
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBDecimalType,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue
} from "@duckdb/node-api";
import type {Batch} from "./engine.ts";

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

/** Writes batches through an appender, chunk by chunk. Returns rows written. */
export const appendBatches = async (appender: DuckDBAppender, batches: Iterable<Batch> | AsyncIterable<Batch>): Promise<number> => {
  const types = Array.from({length: appender.columnCount}, (_, index) => appender.columnType(index));
  const enters = types.map(enter);
  let written = 0;
  for await (const {rows, columns} of batches) {
    if (columns.length !== types.length) throw new Error(`batch of ${columns.length} columns for a table of ${types.length}`);
    for (let start = 0; start < rows; start += chunkRows) {
      const count = Math.min(chunkRows, rows - start);
      const chunk = DuckDBDataChunk.create(types, count);
      columns.forEach((values, index) => {
        const vector = chunk.getColumnVector(index);
        const convert = enters[index]!;
        for (let row = 0; row < count; row++) {
          const value = values[start + row];
          vector.setItem(row, isNull(value) ? null : convert(value));
        }
        vector.flush();
      });
      appender.appendDataChunk(chunk);
      written += count;
    }
  }
  appender.flushSync();
  return written;
};
