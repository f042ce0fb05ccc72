import {type Column, present, type Table} from "./table.ts";

/** Between the parts of a key, and of a row, and for NULL in it: control characters, so that they stand in no text. The same on both sides. */
export const SEPARATOR = "\u001f";
export const NOTHING = "\u001e";

/** JSON has neither of these two characters, nor a line end, so `copy` hands each line on as it is. */
const LINES = "(format csv, delimiter E'\\x02', quote E'\\x01')";

const text = ({sql}: Column): string => `${sql}::text`;
const list = (columns: Column[]): string => `array[${columns.map(text).join(", ")}]::text[]`;
const keyOf = ({key}: Table): string => `array_to_string(${list(key)}, E'\\x1f')`;
/** 64 bits of a hash over all values of a row. */
const hashOf = ({columns}: Table): string =>
  `left(encode(sha256(convert_to(array_to_string(${list(columns)}, E'\\x1f', E'\\x1e'), 'UTF8')), 'hex'), 16)`;

/** Which rows a pull looks at: all, or those changed since a time. */
export type Since = {watermark: string; overlapMinutes: number} | undefined;

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const where = ({modified}: Table, since: Since): string =>
  since && modified
    ? `where ${modified.sql} >= cast(${quoted(since.watermark)} as ${modified.type}) - interval '${since.overlapMinutes} minutes'`
    : "";

/** Counts by the server, apart from all reading; and the newest modification time, those that lie ahead left out: they would hide what comes. */
export const summary = (table: Table, since: Since): string => {
  const {modified, from, key} = table;
  const newest = modified ? `max(${modified.sql}) filter (where ${modified.sql} <= ${present[modified.shown]})` : "null";
  return `select count(*) as rows, count(*) filter (where ${key.map(({sql}) => `${sql} is null`).join(" or ")}) as nameless,
    (${newest})::text as watermark, now()::text as at from ${from} as t ${where(table, since)}`;
};

/** Key and hash of each row, one JSON object a line. */
export const listing = (table: Table, since: Since): string =>
  `copy (select row_to_json(r)::text from (select ${keyOf(table)} as k, ${hashOf(table)} as h from ${table.from} as t ${where(table, since)}) as r) to stdout ${LINES}`;

/** The rows of some keys with every value as text, one JSON object a line, each behind a comma. */
export const rowsOf = (table: Table, keys: string[]): string => {
  const {from, columns, key} = table;
  const parts = keys.map((one) => one.split(SEPARATOR));
  const arrays = key.map((_, i) => `${quoted(arrayOf(parts.map((part) => part[i] ?? "")))}::text[]`);
  const named = key.map((_, i) => `k${i}`);
  const meets = key.map(({sql, type}, i) => `${sql} = cast(k.k${i} as ${type})`);
  const values = columns.map((column) => `${text(column)} as "${column.name.replaceAll('"', '""')}"`);
  return `copy (select ',' || row_to_json(r)::text from (select ${values.join(", ")} from unnest(${arrays.join(", ")}) as k(${named.join(", ")})
    join ${from} as t on ${meets.join(" and ")}) as r) to stdout ${LINES}`;
};

/** A text array as PostgreSQL reads it. */
const arrayOf = (values: string[]): string => `{${values.map((value) => `"${value.replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}`;
