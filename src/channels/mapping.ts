import {z} from "zod";
import {type EntityName, entities} from "../contracts/index.ts";

/** An expression over the source's columns, in DuckDB's SQL plus the functions of `functions.ts`. Numbers and booleans are literals. */
const Expression = z.union([z.string().min(1), z.number().transform(String), z.boolean().transform(String)]);
const Label = z.strictObject({zh: z.string(), en: z.string()});
const Name = z.string().regex(/^[a-z][a-z0-9_]*$/, "a name is lower case: letters, digits, _");
const List = z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1)]);

/** One column addressed by its place, since its header is doubled or lies: `{column: 53, header: 城市}`; the header at that place is checked. */
const Position = z.strictObject({column: z.int().min(1), header: z.string()});

/** Rows of one canonical entity: `each` names a nested array, `where` keeps some, `element` is the key of an element; all else is a column. */
export const Target = z
  .object({
    each: z
      .string()
      .regex(/^\$(\.[^.[\]]+|\[\*\])+ as [a-z][a-z0-9_]*$/, "write: $.path[*] as name")
      .optional(),
    where: Expression.optional(),
    element: Expression.optional()
  })
  .catchall(Expression);
export type Target = z.infer<typeof Target>;

const targetName = z.string().superRefine((name, context) => {
  const [entity = "", role] = name.split("#");
  if (!(entity in entities))
    context.addIssue({code: "custom", message: `unknown entity: ${entity} (known: ${Object.keys(entities).join(", ")})`});
  if (role !== undefined && !/^[a-z][a-z0-9_]*$/.test(role)) context.addIssue({code: "custom", message: `a role is lower case: ${name}`});
});

export const Feed = z.strictObject({
  title: Label.optional(),
  /** Globs below inbox/, e.g. `suning/orders-*.json`. */
  files: List,
  /** What is expected: a table (`csv` is any delimited text, `xlsx`, `parquet`) or `json` (JSON or NDJSON); the content decides which table or which JSON. */
  format: z.enum(["csv", "json", "xlsx", "parquet"]).default("csv"),
  /** JSON: the path to the records. */
  records: z
    .string()
    .regex(/^\$(\.[^.[\]]+)*(\[\*\])?$/, "write: $.path[*]")
    .default("$[*]"),
  encoding: z.enum(["auto", "utf-8", "gb18030"]).default("auto"),
  /** CSV: a quoted field may span lines. */
  multiline: z.boolean().default(false),
  /** CSV: undo Excel's protection, `="0012"` and a leading `'`. */
  excel: z.boolean().default(false),
  /** XLSX: the sheet, by name or by number among those that are shown, from 1; without it, the first. */
  sheet: z.union([z.string().min(1), z.int().min(1)]).optional(),
  /** XLSX: number of the header's row, or of its rows, which are joined; without it, the first row that holds something. */
  header: z
    .union([
      z
        .int()
        .min(1)
        .transform((row) => [row]),
      z.array(z.int().min(1)).min(1)
    ])
    .optional(),
  /** CSV or XLSX without a header: the names of its columns. */
  columns: z.array(z.string().min(1)).optional(),
  positions: z.record(z.string(), Position).default({}),
  /** The delivery day, read from the file name: a pattern with one group (20260131 or 2026-01-31) or three (y, m, d). */
  day: z.string().optional(),
  /** Expected every day: the data date waits for it. */
  daily: z.boolean().default(false),
  later: z.enum(["append", "upsert", "snapshot"]),
  key: z.array(Expression).default([]),
  /** The source's own modification time, as an expression. */
  version: Expression.optional(),
  /** True for a record that says: this key is gone. */
  deletes: Expression.optional(),
  /** Records left out on purpose, by name of the rule. */
  ignore: z.record(Name, Expression).default({}),
  /** Columns that may be absent from a file; every other column that an expression names is required. */
  optional: z.array(z.string()).default([]),
  /** A bad element of a nested array rejects that element only, not its record. */
  partial: z.boolean().default(false),
  to: z.record(targetName, Target)
});
export type Feed = z.infer<typeof Feed>;

/** A channel: how one partner's files become canonical rows. */
export const Mapping = z.strictObject({
  name: Name,
  title: Label.optional(),
  timezone: z.string().optional(),
  /** Dictionaries; each is a function of that name in expressions. A code that is not listed rejects the record; `"*"` catches all. */
  codes: z.record(Name, z.record(z.string(), z.union([z.string(), z.null()]))).default({}),
  feeds: z.record(Name, Feed)
});
export type Mapping = z.infer<typeof Mapping>;

export const entityOf = (target: string): EntityName => target.split("#")[0] as EntityName;
export const roleOf = (target: string): string | undefined => target.split("#")[1];
