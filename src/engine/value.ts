import {DuckDBDateValue, DuckDBDecimalValue, DuckDBListValue, DuckDBTimestampTZValue, DuckDBTimestampValue} from "@duckdb/node-api";
import type {Value} from "./engine.ts";

const millisOfDay = 86_400_000;
const microsOfDay = 86_400_000_000;

/** Texts of days between 1970 and 2100, each made once. */
const days: string[] = [];

/** Days since 1970 → YYYY-MM-DD. */
export const dayText = (day: number): string => {
  if (day < 0 || day > 47_500) return new Date(day * millisOfDay).toISOString().slice(0, 10);
  days[day] ??= new Date(day * millisOfDay).toISOString().slice(0, 10);
  return days[day];
};

const two = Array.from({length: 60}, (_, n) => String(n).padStart(2, "0"));

/** Microseconds since 1970 → YYYY-MM-DDTHH:MM:SS[.ffffff]Z; the fraction only where there is one. Exact between 1690 and 2250. */
export const instantText = (micros: bigint): string => {
  const total = Number(micros);
  const day = Math.floor(total / microsOfDay);
  const rest = total - day * microsOfDay;
  const seconds = Math.floor(rest / 1e6);
  const fraction = rest - seconds * 1e6;
  const clock = `${two[Math.floor(seconds / 3600)]}:${two[Math.floor(seconds / 60) % 60]}:${two[seconds % 60]}`;
  return `${dayText(day)}T${clock}${fraction === 0 ? "" : `.${String(fraction).padStart(6, "0")}`}Z`;
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
