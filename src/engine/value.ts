import {DuckDBDateValue, DuckDBDecimalValue, DuckDBListValue, DuckDBTimestampTZValue, DuckDBTimestampValue} from "@duckdb/node-api";
import type {Value} from "./engine.ts";

const millisOfDay = 86_400_000;

/** Days since 1970 → YYYY-MM-DD. */
export const dayText = (days: number): string => new Date(days * millisOfDay).toISOString().slice(0, 10);

/** Microseconds since 1970 → YYYY-MM-DDTHH:MM:SS[.ffffff]Z; the fraction only where there is one. */
export const instantText = (micros: bigint): string => {
  const fraction = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const seconds = new Date(Number((micros - fraction) / 1000n)).toISOString().slice(0, 19);
  return fraction === 0n ? `${seconds}Z` : `${seconds}.${fraction.toString().padStart(6, "0")}Z`;
};

/** A value of the binding → a Value: small integers become bigint too, what is neither number nor boolean becomes text. */
export const toValue = (value: unknown): Value => {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "bigint" || typeof value === "number") return value;
  if (value instanceof DuckDBDateValue) return dayText(value.days);
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) return instantText(value.micros);
  if (value instanceof DuckDBDecimalValue) return value.toString();
  if (value instanceof DuckDBListValue) return JSON.stringify(value.items.map((item) => textOf(toValue(item))));
  return String(value);
};

const textOf = (value: Value): string | number | boolean | null => (typeof value === "bigint" ? value.toString() : value);
