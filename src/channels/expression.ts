import {AppError} from "../errors.ts";
import {literal} from "../sql.ts";
import type {Session} from "./session.ts";

/** A node of DuckDB's parsed tree; children hang below any property. */
export interface Node {
  class: string;
  type: string;
  column_names?: string[];
  function_name?: string;
  children?: Node[];
  value?: {value?: unknown};
  [property: string]: unknown;
}

const allowed = new Set([
  "CONSTANT",
  "COLUMN_REF",
  "FUNCTION",
  "OPERATOR",
  "CASE",
  "CAST",
  "COMPARISON",
  "CONJUNCTION",
  "BETWEEN",
  "COLLATE"
]);
/** What would make the same bytes give other rows, or read anything but the record. */
const impure =
  /^(now|today|random|uuid|gen_random_uuid|uuidv[47]|current_.*|get_current_.*|transaction_timestamp|getenv|getvariable|nextval|currval|setseed|read_.*|glob|error|age)$/;

/** Parses expressions of a mapping, in order. `places[i]` says where expression i stands, for the error. */
export const parse = async (session: Session, expressions: string[], places: string[]): Promise<Node[]> => {
  if (expressions.length === 0) return [];
  const list = expressions.map((text) => literal(`select ${text}`)).join(", ");
  const rows = await session.rows(`select json_serialize_sql(text) as tree from (select unnest([${list}]) as text)`);
  return rows.map(({tree}, i) => {
    const parsed = JSON.parse(String(tree).replace(/"query_location":\d+/g, '"query_location":0'));
    const fail = (why: string): never => {
      throw new AppError("invalid_mapping", `${places[i]}: ${why}`, {
        fix: `write one SQL expression over the source's columns (a name that is also a word of SQL, or has other signs, stands in double quotes); found: ${expressions[i]}`
      });
    };
    if (parsed.error) return fail(parsed.error_message);
    const {select_list, from_table} = parsed.statements[0].node;
    if (parsed.statements.length !== 1 || select_list.length !== 1 || from_table.type !== "EMPTY") return fail("not a single expression");
    for (const node of nodes(select_list[0])) {
      if (!allowed.has(node.class)) return fail(`not allowed in a mapping: ${node.class.toLowerCase()}`);
      if (node.function_name && impure.test(node.function_name)) return fail(`not allowed in a mapping: ${node.function_name}()`);
    }
    return {...select_list[0], alias: ""};
  });
};

/** The tree's nodes, depth first. */
export function* nodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodes(item);
  else if (value && typeof value === "object") {
    if (typeof (value as Node).class === "string") yield value as Node;
    for (const child of Object.values(value)) yield* nodes(child);
  }
}

/** The tree with each node for which `replace` gives another put in its place. */
export const rewrite = (value: unknown, replace: (node: Node) => Node | undefined): unknown => {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, replace));
  if (!value || typeof value !== "object") return value;
  const other = typeof (value as Node).class === "string" ? replace(value as Node) : undefined;
  return other ?? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, rewrite(child, replace)]));
};

/** Back to SQL text, in order. */
export const unparse = async (session: Session, trees: Node[]): Promise<string[]> => {
  if (trees.length === 0) return [];
  const statement = (node: Node) =>
    JSON.stringify({error: false, statements: [{node: {...shell, select_list: [node]}, named_param_map: []}]});
  const list = trees.map((tree) => literal(statement(tree))).join(", ");
  const rows = await session.rows(`select json_deserialize_sql(tree::json) as text from (select unnest([${list}]) as tree)`);
  return rows.map(({text}) => String(text).replace(/^SELECT /, ""));
};

const shell = {
  type: "SELECT_NODE",
  modifiers: [],
  cte_map: {map: []},
  from_table: {type: "EMPTY", alias: "", sample: null, query_location: 0},
  where_clause: null,
  group_expressions: [],
  group_sets: [],
  aggregate_handling: "STANDARD_HANDLING",
  having: null,
  sample: null,
  qualify: null
};

export const columnNode = (name: string): Node => ({
  class: "COLUMN_REF",
  type: "COLUMN_REF",
  alias: "",
  query_location: 0,
  column_names: [name]
});
export const textNode = (value: string): Node => ({
  class: "CONSTANT",
  type: "VALUE_CONSTANT",
  alias: "",
  query_location: 0,
  value: {type: {id: "VARCHAR", type_info: null}, is_null: false, value} as never
});
export const callNode = (name: string, children: Node[]): Node => ({
  class: "FUNCTION",
  type: "FUNCTION",
  alias: "",
  query_location: 0,
  function_name: name,
  schema: "",
  children,
  filter: null,
  order_bys: {type: "ORDER_MODIFIER", orders: []} as never,
  distinct: false,
  is_operator: false,
  export_state: false,
  catalog: ""
});

const operator = (type: string, children: Node[]): Node => ({
  class: "OPERATOR",
  type: `OPERATOR_${type}`,
  alias: "",
  query_location: 0,
  children
});
const conjunction = (type: "AND" | "OR", children: Node[]): Node => ({
  class: "CONJUNCTION",
  type: `CONJUNCTION_${type}`,
  alias: "",
  query_location: 0,
  children
});
export const isNull = (node: Node): Node => operator("IS_NULL", [node]);
export const isNotNull = (node: Node): Node => operator("IS_NOT_NULL", [node]);
export const both = (a: Node, b: Node): Node => conjunction("AND", [a, b]);
/** Any of them; nothing for none. */
export const anyOf = (list: (Node | undefined)[]): Node | undefined => {
  const there = list.filter((one) => one !== undefined);
  return there.length > 1 ? conjunction("OR", there) : there[0];
};
export const caseNode = (when: Node, then: Node, otherwise: Node): Node => ({
  class: "CASE",
  type: "CASE_EXPR",
  alias: "",
  query_location: 0,
  case_checks: [{when_expr: when, then_expr: then}],
  else_expr: otherwise
});
export const booleanNode = (value: boolean): Node => ({
  class: "CAST",
  type: "OPERATOR_CAST",
  alias: "",
  query_location: 0,
  child: textNode(value ? "t" : "f"),
  cast_type: {id: "BOOLEAN", type_info: null},
  try_cast: false
});
