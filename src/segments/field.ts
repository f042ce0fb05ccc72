import type {Words} from "../measures/measure.ts";

/** What a rule can ask of a column: each operator names the kinds that it fits. */
export type Kind = "text" | "number" | "flag" | "date";

export interface Field {
  /** As rules write it. */
  name: string;
  /** As its table writes it. */
  column: string;
  kind: Kind;
  /** Type in SQL that values are cast to before they are compared with it. */
  sql: "varchar" | "bigint" | "decimal(18, 4)" | "double" | "boolean" | "date";
  label: Words;
  unit?: string;
  /** Who may ask for it; absent: everybody who may ask for segments. */
  roles?: string[];
  /** All values that it can have, where a contract lists them. */
  options?: string[];
}

const kinds: [type: RegExp, kind: Kind, sql: Field["sql"]][] = [
  [/^varchar$/i, "text", "varchar"],
  [/^(bigint|integer|smallint|tinyint)$/i, "number", "bigint"],
  [/^decimal/i, "number", "decimal(18, 4)"],
  [/^(double|float)$/i, "number", "double"],
  [/^boolean$/i, "flag", "boolean"],
  [/^date$/i, "date", "date"]
];

/** Kind and type of a column, or nothing for those that rules do not ask (moments, lists): a moment's day stands beside it. */
export const kindOf = (type: string): Pick<Field, "kind" | "sql"> | undefined => {
  const found = kinds.find(([pattern]) => pattern.test(type));
  return found && {kind: found[1], sql: found[2]};
};
