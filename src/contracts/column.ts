import {z} from "zod";

/** What a canonical column is, beside its zod type: SQL type, meaning, and how staging checks it. */
export interface ColumnMeta {
  sql: string;
  zh: string;
  en: string;
  /** A SQL condition on `{}` that a value must meet; else the record is rejected as `out_of_range` (or `unknown_code` for a list). */
  check?: string;
  reason?: "out_of_range" | "unknown_code" | "currency";
  /** Personal data: read through roles and masks only. */
  personal?: boolean;
  /** A time that may lie after its own load (ends of contracts, bookings). */
  ahead?: boolean;
}

const column = <T extends z.ZodType>(type: T, meta: ColumnMeta): T => type.meta({...meta});

/** Free text. */
export const text = (zh: string, en: string) => column(z.string(), {sql: "varchar", zh, en});
/** Personal text: names, numbers, addresses. */
export const personal = (zh: string, en: string) => column(z.string(), {sql: "varchar", zh, en, personal: true});
/** A key or code: not blank, at most 200 characters. */
export const code = (zh: string, en: string) =>
  column(z.string().min(1).max(200), {sql: "varchar", zh, en, check: "(strlen({}) <= 200 or length({}) <= 200)", reason: "out_of_range"});
/** One of a fixed list. */
export const oneOf = <const V extends readonly [string, ...string[]]>(values: V, zh: string, en: string) =>
  column(z.enum(values), {sql: "varchar", zh, en, check: `{} in (${values.map((v) => `'${v}'`).join(", ")})`, reason: "unknown_code"});
/** Money: yuan, including VAT, two decimals; at most ten thousand million. */
export const yuan = (zh: string, en: string) =>
  column(z.string(), {sql: "decimal(14, 2)", zh, en, check: "abs({}) < 10000000000", reason: "out_of_range"});
/** A rate or share, four decimals. */
export const ratio = (zh: string, en: string) => column(z.string(), {sql: "decimal(9, 4)", zh, en});
/** A moment, UTC; it may not lie more than a day after its own load. */
export const at = (zh: string, en: string) =>
  column(z.iso.datetime(), {
    sql: "timestamp",
    zh,
    en,
    check: "{} between timestamp '1900-01-01' and timestamp '2200-01-01'",
    reason: "out_of_range"
  });
/** A moment that may lie ahead: a booked time, an end. */
export const ahead = (zh: string, en: string) =>
  column(z.iso.datetime(), {
    sql: "timestamp",
    zh,
    en,
    ahead: true,
    check: "{} between timestamp '1900-01-01' and timestamp '2200-01-01'",
    reason: "out_of_range"
  });
/** A calendar day of the business time zone; it may lie ahead. */
export const on = (zh: string, en: string) =>
  column(z.iso.date(), {sql: "date", zh, en, check: "{} between date '1900-01-01' and date '2200-01-01'", reason: "out_of_range"});
export const integer = (zh: string, en: string) => column(z.int(), {sql: "bigint", zh, en});
export const count = (zh: string, en: string) => column(z.int().min(0), {sql: "bigint", zh, en, check: "{} >= 0", reason: "out_of_range"});
export const flag = (zh: string, en: string) => column(z.boolean(), {sql: "boolean", zh, en});
/** Only yuan: another currency is a reject, never a silent sum. */
export const currency = () =>
  column(z.literal("CNY"), {sql: "varchar", zh: "币种", en: "currency", check: "{} = 'CNY'", reason: "currency"});

export interface EntityMeta {
  zh: string;
  en: string;
  /** The column that says when the row happened; staging derives happened_at and happened_on from it. */
  happened?: string;
  /** Columns that staging makes of the row's others, so that what is read every night is worked out once. */
  derived?: Derived[];
}
/** A column made of others of its row. */
export interface Derived {
  name: string;
  sql: string;
  zh: string;
  en: string;
  /** SQL of DuckDB over the SQL of the row's columns. */
  of(column: (name: string) => string): string;
}
export type Entity = z.ZodObject;
export const entity = <S extends z.ZodRawShape>(meta: EntityMeta, shape: S) => z.strictObject(shape).meta({...meta});

/** The person a row speaks of: the contact of one source record, here or in another feed. */
export const whom = {
  contact_source: code("联系人来源", "feed that knows the person, channel.feed").optional(),
  contact_key: code("联系人键", "source_key of the contact in that feed").optional()
};
/** The store as the port names it: a code or an alias, resolved through `aliases`. */
export const where = {store_alias: code("门店", "store as the port names it").optional()};
