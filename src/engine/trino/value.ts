import type {Batch, Value} from "../engine.ts";

/** 2026-01-02 03:04:05.120000 → 2026-01-02T03:04:05.120000Z; without a fraction where it is zero, as the embedded engine writes it. */
const instantText = (text: string): string => {
  const [seconds = "", fraction = ""] = text.split(".");
  const micros = fraction.padEnd(6, "0").slice(0, 6);
  return `${seconds.replace(" ", "T")}${micros === "000000" ? "" : `.${micros}`}Z`;
};

const asText = (value: Value): unknown => (typeof value === "bigint" ? value.toString() : value);

/** How values of a type (shared dialect) come out of Trino's JSON. NULL stays null. */
export const readerOf = (type: string): ((value: unknown) => Value) => {
  if (type.endsWith("[]")) {
    const read = readerOf(type.slice(0, -2));
    return (value) => JSON.stringify((value as unknown[]).map((item) => (item === null ? null : asText(read(item)))));
  }
  if (type === "bigint") return (value) => BigInt(value as number | bigint);
  // NaN and the infinities are text.
  if (type === "double" || type === "real") return (value) => Number(value);
  if (/^(tinyint|smallint|integer|boolean)$/.test(type)) return (value) => value as number | boolean;
  if (type.startsWith("timestamp")) return (value) => instantText(value as string);
  return (value) => String(value);
};

const column = (type: string, rows: unknown[][], place: number): ArrayLike<unknown> => {
  const values = rows.map((row) => row[place] ?? null);
  if (/^(bigint|integer|smallint|tinyint)$/.test(type)) {
    if (values.some((value) => typeof value === "bigint")) return values.map((value) => (value === null ? null : BigInt(value as number)));
    const isWhole = type !== "bigint" && !values.includes(null);
    const numbers = values.map((value) => (value === null ? Number.NaN : (value as number)));
    return isWhole ? Int32Array.from(numbers) : Float64Array.from(numbers);
  }
  if (type === "double") return Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value)));
  const read = readerOf(type);
  return values.map((value) => (value === null ? null : read(value)));
};

/** Rows of a page as a Batch, in the arrays that the embedded engine gives. */
export const toBatch = (types: string[], rows: unknown[][]): Batch => ({
  rows: rows.length,
  columns: types.map((type, place) => column(type, rows, place))
});
