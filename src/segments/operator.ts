import {z} from "zod";
import type {Words} from "../measures/measure.ts";
import type {Kind} from "./field.ts";

/** What an operator's SQL is made of: a column of ours, parameters, days. */
export interface Terms {
  /** The column or aggregate, SQL of ours. */
  column: string;
  /** A parameter, cast to the column's own type. */
  value(given: string | number | boolean): string;
  /** The column is one of these; null of an unknown one. */
  isOneOf(given: (string | number)[]): string;
  /** A parameter that is a whole number. */
  whole(given: number): string;
  /** A parameter that is a day. */
  day(given: string): string;
  /** First day not included; the data date is the day before. */
  as_of_on: string;
}

/** A value of a column as examples write it. */
export type Cell = string | number | boolean | null;

/** Cells for which the condition holds, and cells for which it does not. */
export interface Example<V = unknown> {
  kind: Kind;
  value?: V;
  as_of_on?: string;
  keeps: Cell[];
  drops: Cell[];
}

/**
 * What can be asked of a field. A condition is true or false: about an unknown value (null) nothing is true but `is_empty`;
 * the compiler takes care of it, so `sql` may give null.
 */
export interface Operator<V = unknown> {
  name: string;
  label: Words;
  /** The kinds of field that it fits, with the value that each takes. */
  values: Partial<Record<Kind, z.ZodType<V>>>;
  sql(terms: Terms, value: V): string;
  /** It asks whether there is a value: true or false also of an unknown one. */
  isOfUnknown?: true;
  /** It looks at a part of a text: a part is no code, and has no name. */
  isOfParts?: true;
  /** What follows the field's name in a sentence. */
  phrase(value: V): Words;
  examples: Example<V>[];
}

/** Keeps the types of a value and its examples together; read again as unknown through `values`. */
export const operator = <V>(value: Operator<V>): Operator => value as Operator;

/** An operator that needs no value. */
export const nothing = z.undefined();
export const Text = z.string().min(1).max(200);
/** At most four decimals, so that a decimal column is compared exactly. */
export const Numeric = z
  .number()
  .min(-1e12)
  .max(1e12)
  .refine((value) => Math.abs(Number(value.toFixed(4)) - value) < 1e-9, "at most four decimals");
/** From the first to the second, both included. */
export const range = <T extends z.ZodType<number | string>>(one: T) =>
  z
    .tuple([one, one])
    .refine((pair) => (pair[0] as number | string) <= (pair[1] as number | string), "the first is not more than the second");
export const many = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(200);
