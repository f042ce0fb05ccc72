import {amongTexts, identifier} from "../sql.ts";
import type {Binder} from "./bind.ts";
import type {Field, Kind} from "./field.ts";
import type {Operator} from "./operator.ts";
import type {Condition} from "./rule.ts";

export interface Comparing {
  binder: Binder;
  operators: Map<string, Operator>;
  as_of_on: string;
}

const among = (column: string, type: Field["sql"], values: string[]): string => {
  if (type === "varchar") return amongTexts(column, values);
  const list = values.join(", ");
  return values.length === 1 ? `(${column} = ${list})` : `(${column} in (${list}))`;
};

/** One comparison: an operator over a column of ours, its values as parameters. */
export const compare = (
  {op, value}: Pick<Condition, "op" | "value">,
  column: string,
  {sql: type}: Pick<Field, "sql">,
  {binder, operators, as_of_on}: Comparing
): string => {
  const operator = operators.get(op);
  if (!operator) throw new Error("rule was not checked: unknown operator");
  const bound = (given: string | number | boolean) => binder.add(type.startsWith("decimal") ? Number(given).toFixed(4) : given, type);
  const whole = (given: number): string => binder.add(given, "integer");
  const isOneOf = (given: (string | number)[]): string => among(column, type, given.map(bound));
  return operator.sql({column, value: bound, whole, isOneOf, day: (day) => binder.add(day, "date"), as_of_on}, value);
};

/** A value in place of the unknown: comparing without gaps takes half the time of looking for each gap. */
const stands: Partial<Record<Kind, string>> = {number: "0", date: "date '1970-01-01'"};

/** One comparison that is true or false: about an unknown value nothing is true but an operator about that. */
export const holds = (
  condition: Pick<Condition, "op" | "value">,
  column: string,
  field: Pick<Field, "kind" | "sql">,
  comparing: Comparing
): string => {
  const stand = stands[field.kind];
  if (comparing.operators.get(condition.op)?.isOfUnknown) return `(${compare(condition, column, field, comparing)})`;
  if (stand === undefined) return `((${compare(condition, column, field, comparing)}) is not distinct from true)`;
  return `((${compare(condition, `coalesce(${column}, ${stand})`, field, comparing)}) and ${column} is not null)`;
};

/** A field that a checked rule names. */
export const fieldOf = <F extends Field>(fields: Map<string, F>, name: string): F => {
  const field = fields.get(name);
  if (!field) throw new Error("rule was not checked: unknown field");
  return field;
};

/** Conditions that hold for the same row of a table. @param alias of the table, with its dot */
export const conditions = (where: Condition[] | undefined, fields: Map<string, Field>, comparing: Comparing, alias = ""): string[] =>
  (where ?? []).map((condition) => {
    const field = fieldOf(fields, condition.field);
    return `(${compare(condition, `${alias}${identifier(field.column)}`, field, comparing)})`;
  });
