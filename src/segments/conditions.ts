import {identifier} from "../sql.ts";
import type {Binder} from "./bind.ts";
import type {Field} from "./field.ts";
import type {Operator} from "./operator.ts";
import type {Condition} from "./rule.ts";

export interface Comparing {
  binder: Binder;
  operators: Map<string, Operator>;
  as_of_on: string;
}

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
  return operator.sql({column, value: bound, whole, day: (day) => binder.add(day, "date"), as_of_on}, value);
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
