/** An integer that a double may not hold, somewhere in the text; inside a string it costs time only. */
const long = /[[,:]\s*-?\d{16,}\s*[\],}]/;

const exact = (_: string, value: unknown, {source = ""}: {source?: string}): unknown =>
  typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? BigInt(source) : value;

/** JSON.parse, but an integer past 2^53 is a bigint. */
export const parseExact = (text: string): unknown =>
  long.test(text) ? JSON.parse(text, exact as (key: string, value: unknown) => unknown) : JSON.parse(text);
