import {nodes, type Tree} from "../engine/parse.ts";
import {clocks, intervalFunctions, macroAggregates, orderedWindows, reservedNames, sharedFunctions, textFunctions} from "./functions.ts";
import type {Hit, Rule, Subject} from "./lint.ts";
import {commonNames} from "./model.ts";

const list = (value: unknown): Tree[] => (Array.isArray(value) ? (value as Tree[]) : []);
const children = (node: Tree): Tree[] => list(node.children);
const nameOf = (node: Tree): string => String(node.function_name ?? "").toLowerCase();
const typeOf = (node: Tree): string => String((node.cast_type as Tree | undefined)?.id ?? "");
const isCall = (node: Tree): boolean => node.class === "FUNCTION" || node.class === "WINDOW";
const isCast = (node: Tree): boolean => node.class === "CAST";
const columnParts = (node: Tree): string[] =>
  node.class === "COLUMN_REF" ? (node.column_names as string[]).map((part) => part.toLowerCase()) : [];

/** A rule over single nodes of the tree. `offends` gives the offending word, or undefined. */
const onNodes = (name: string, instead: string, offends: (node: Tree, subject: Subject) => string | undefined | false): Rule => ({
  name,
  instead,
  *find(subject) {
    for (const node of nodes(subject.tree)) {
      const what = offends(node, subject);
      if (typeof what === "string") yield {node, what};
    }
  }
});

/** A rule over the text outside strings and comments, for what the tree does not keep. */
const onText = (name: string, instead: string, pattern: RegExp): Rule => ({
  name,
  instead,
  *find({bare}) {
    for (const match of bare.matchAll(pattern)) yield {index: match.index, what: match[0].replace(/\s+/g, " ").trim()};
  }
});

/** Nodes below one that belong to the same SELECT. */
function* within(tree: unknown): Generator<Tree> {
  if (Array.isArray(tree)) for (const item of tree) yield* within(item);
  else if (typeof tree === "object" && tree !== null) {
    const node = tree as Tree;
    if (node.type === "SELECT_NODE" || node.type === "SET_OPERATION_NODE") return;
    yield node;
    for (const child of Object.values(node)) yield* within(child);
  }
}

const isDateLike = (node: Tree): boolean =>
  (isCast(node) && typeOf(node) === "DATE") || nameOf(node) === "as_of_on" || columnParts(node).at(-1)?.endsWith("_on") === true;
const isTimeLike = (node: Tree): boolean =>
  isDateLike(node) ||
  (isCast(node) && typeOf(node) === "TIMESTAMP") ||
  nameOf(node) === "as_of" ||
  columnParts(node).at(-1)?.endsWith("_at") === true;
const isConstant = (node: Tree, id: RegExp): boolean =>
  node.class === "CONSTANT" && id.test(String(((node.value as Tree).type as Tree | undefined)?.id));
const isText = (node: Tree): boolean => isConstant(node, /^VARCHAR$/) || (isCall(node) && textFunctions.has(nameOf(node)));
const isDouble = (node: Tree): boolean =>
  (isCast(node) && typeOf(node) === "DOUBLE") ||
  isConstant(node, /^DOUBLE$/) ||
  (/^[-+*/]$/.test(nameOf(node)) && children(node).some(isDouble)) ||
  /^(ln|log10|exp|sqrt|power|to_unixtime)$/.test(nameOf(node));
const isZeroSafe = (node: Tree): boolean =>
  nameOf(node) === "nullif" ||
  (isCast(node) && isZeroSafe(node.child as Tree)) ||
  (node.class === "CONSTANT" && (node.value as Tree).value !== 0);

const castTypes = /^(VARCHAR|BIGINT|INTEGER|SMALLINT|DOUBLE|BOOLEAN|DATE|TIMESTAMP|DECIMAL|LIST|JSON|UNBOUND)$/;

/** An unqualified name in WHERE, GROUP BY, HAVING or a later item that only an alias of the same SELECT can give. */
function* aliasUses(select: Tree): Generator<Hit> {
  const items = list(select.select_list);
  const aliases = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const alias = String(item.alias ?? "").toLowerCase();
    if (alias === "" || alias === columnParts(item).at(-1)) continue;
    const ownColumn = [...within(item)].some((node) => columnParts(node).at(-1) === alias);
    if (!ownColumn) aliases.set(alias, index);
  }
  const uses = (part: unknown, from: number): Hit[] =>
    [...within(part)].flatMap((node) => {
      const [name, ...more] = columnParts(node);
      const at = name === undefined || more.length > 0 ? undefined : aliases.get(name);
      return at !== undefined && at < from ? [{node, what: String(name)}] : [];
    });
  for (const [index, item] of items.entries()) yield* uses(item, index);
  for (const part of [select.where_clause, select.group_expressions, select.having, select.qualify]) yield* uses(part, items.length);
}

/** What the shared dialect rules out, one value each. */
export const rules: Rule[] = [
  onNodes("qualify", "filter in an outer SELECT", (node) => node.qualify != null && "qualify"),
  onNodes("group_by_all", "name the columns", (node) => node.aggregate_handling === "FORCE_AGGREGATES" && "group by all"),
  onText("double_colon", "write cast(x as type)", /::/g),
  onNodes(
    "star",
    "name the columns; alias.* is for the layers staging and facts only, which carry an entity whole",
    (node, {layer, textAt}) =>
      node.class === "STAR" &&
      textAt(node) !== "" &&
      !(/^(staging|facts)$/.test(layer) && node.relation_name !== "") &&
      `${node.relation_name || ""}*`
  ),
  onNodes(
    "star_list",
    "name the columns",
    (node) =>
      node.class === "STAR" &&
      (list(node.exclude_list).length > 0 ||
        list(node.replace_list).length > 0 ||
        list(node.rename_list).length > 0 ||
        node.columns === true) &&
      "exclude, replace, rename or columns"
  ),
  onNodes("literal_list", "use rows, or json_extract with unnest", (node, {textAt}) => {
    const name = nameOf(node);
    const literal = /^(list_value|struct_pack|row|map|array_value)$/.test(name) && name;
    return literal && !(name === "list_value" && textAt(node).startsWith("array[")) && literal;
  }),
  onNodes("lambda", "unnest the array", (node) => node.class === "LAMBDA" && "lambda"),
  onNodes(
    "join",
    "use join … on, exists, or a window",
    (node) =>
      node.type === "JOIN" &&
      (/^(SEMI|ANTI|MARK|SINGLE)$/.test(String(node.join_type)) || /^(ASOF|POSITIONAL|NATURAL)$/.test(String(node.ref_type))) &&
      `${node.ref_type} ${node.join_type} join`.toLowerCase()
  ),
  onNodes("integer_division", "write floor(cast(a as double) / b), or a / b on integers", (node) => nameOf(node) === "//" && "//"),
  onNodes(
    "distinct_on",
    "use row_number() over (partition by … order by …) = 1",
    (node) => node.type === "DISTINCT_MODIFIER" && list(node.distinct_on_targets).length > 0 && "distinct on"
  ),
  onNodes(
    "listagg",
    "use array_join(array_agg(x order by …), ',')",
    (node) => /^(listagg|string_agg|group_concat)$/.test(nameOf(node)) && nameOf(node)
  ),
  onNodes("ignore_nulls", "filter the NULLs first", (node) => node.ignore_nulls === true && "ignore nulls"),
  onNodes("recursive", "use a TypeScript step", (node) => node.type === "RECURSIVE_CTE_NODE" && "with recursive"),
  onNodes("clock", "use as_of() or as_of_on()", (node) => {
    const name = isCall(node) ? nameOf(node) : columnParts(node).length === 1 ? columnParts(node)[0] : undefined;
    return name !== undefined && clocks.has(name) && name;
  }),
  onNodes(
    "chance",
    "use lower(to_hex(sha256(to_utf8(x)))) as a hash",
    (node) => /^(random|setseed|uuid|gen_random_uuid|hash|crc32|xxhash64|md5_number.*)$/.test(nameOf(node)) && nameOf(node)
  ),
  onNodes("approximate", "group twice, exactly", (node) => /^(approx_|reservoir_)/.test(nameOf(node)) && nameOf(node)),
  onNodes(
    "average",
    "write cast(sum(x) as double) / nullif(count(x), 0)",
    (node) => /^(avg|mean|favg)$/.test(nameOf(node)) && nameOf(node)
  ),
  onNodes("first_value_of_group", "use min_by(x, unique key)", (node) => {
    const name = nameOf(node);
    return node.class === "FUNCTION" && /^(first|last|any_value|arbitrary)$/.test(name) && name;
  }),
  onNodes(
    "unknown_function",
    "use a function of src/steps/functions.ts, or try the new one on both engines and add it",
    (node, {textAt}) => {
      const name = nameOf(node);
      if (!isCall(node) || sharedFunctions.has(name) || clocks.has(name)) return false;
      if (intervalFunctions.has(name)) return textAt(node).startsWith(name) && name;
      if (name === "trunc" && textAt(node) === "") return false;
      const other =
        /^(list_value|struct_pack|row|map|array_value|\/\/|listagg|string_agg|group_concat|avg|mean|favg|first|last|any_value|arbitrary)$/;
      const more = /^(random|setseed|uuid|gen_random_uuid|hash|crc32|xxhash64|md5_number.*|approx_.*|reservoir_.*)$/;
      return !other.test(name) && !more.test(name) && name;
    }
  ),
  onNodes(
    "window_order",
    "end the order with a unique key",
    (node) => node.class === "WINDOW" && orderedWindows.has(nameOf(node)) && list(node.orders).length === 0 && nameOf(node)
  ),
  {
    name: "array_order",
    instead: "write array_agg(x order by …), or array_sort(array_agg(x))",
    *find({tree}) {
      const sorted = new Set([...nodes(tree)].filter((node) => nameOf(node) === "array_sort").flatMap(children));
      for (const node of nodes(tree)) {
        const orders = list((node.order_bys as Tree | undefined)?.orders);
        if (node.class === "FUNCTION" && nameOf(node) === "array_agg" && orders.length === 0 && !sorted.has(node))
          yield {node, what: "array_agg"};
      }
    }
  },
  onNodes("limit_order", "order by a unique key before limit", (node) => {
    const kinds = list(node.modifiers).map((modifier) => modifier.type);
    if (kinds.includes("LIMIT_PERCENT_MODIFIER")) return "limit %";
    return kinds.includes("LIMIT_MODIFIER") && !kinds.includes("ORDER_MODIFIER") && "limit";
  }),
  onNodes("sample", "filter by a hash of the key", (node) => node.sample != null && "sample"),
  onNodes(
    "text_to_integer",
    "cast to decimal first: cast(cast(trim(x) as decimal(18, 0)) as bigint)",
    (node) => isCast(node) && /INT$|^INTEGER$/.test(typeOf(node)) && isText(node.child as Tree) && typeOf(node).toLowerCase()
  ),
  onNodes(
    "double_to_text",
    "cast to decimal first",
    (node) => isCast(node) && typeOf(node) === "VARCHAR" && isDouble(node.child as Tree) && "varchar"
  ),
  onNodes(
    "cast_type",
    "use varchar, bigint, integer, double, boolean, date, timestamp(6), decimal(p, s)",
    (node, {textAt}) => isCast(node) && textAt(node) !== "" && !castTypes.test(typeOf(node)) && typeOf(node).toLowerCase()
  ),
  onText("timestamp_precision", "write timestamp(6)", /\bas\s+(?:timestamp\b(?!\s*\(\s*6\s*\)|\s*')|datetime\b|timestamptz\b)/gi),
  onText("varchar_length", "write varchar; cut with substr", /\bas\s+(?:varchar|char)\s*\(/gi),
  onText(
    "type_name",
    "use varchar, bigint, integer, double, decimal(p, s)",
    /\bas\s+(?:text|string|float|real|long|int[1248]|signed|bool)\s*\)/gi
  ),
  onText("decimal_size", "say its size: decimal(14, 2)", /\bas\s+(?:decimal|numeric)\b(?!\s*\()/gi),
  onNodes(
    "sum_of_doubles",
    "sum decimals, then cast the sum as double",
    (node) => isCall(node) && nameOf(node) === "sum" && children(node).some(isDouble) && "sum of doubles"
  ),
  onNodes("divisor", "write x / nullif(y, 0)", (node) => {
    const [, divisor] = children(node);
    return /^(\/|%|mod)$/.test(nameOf(node)) && divisor !== undefined && !isZeroSafe(divisor) && nameOf(node);
  }),
  onNodes("date_arithmetic", "write x + interval '1' day; differences by date_diff('day', a, b)", (node) => {
    const [left, right] = children(node);
    if (!/^[-+]$/.test(nameOf(node)) || left === undefined || right === undefined) return false;
    const withNumber = (isTimeLike(left) && isConstant(right, /INT/)) || (isTimeLike(right) && isConstant(left, /INT/));
    return (withNumber || (nameOf(node) === "-" && isTimeLike(left) && isTimeLike(right))) && `date ${nameOf(node)}`;
  }),
  onNodes(
    "macro_aggregate",
    "write sum(case when … then 1 else 0 end)",
    (node) =>
      macroAggregates.has(nameOf(node)) && (node.filter != null || node.distinct === true || node.class === "WINDOW") && nameOf(node)
  ),
  onNodes(
    "operator",
    "use element_at(a, n), json_extract_scalar",
    (node) => /^(ARRAY_EXTRACT|ARRAY_SLICE|STRUCT_EXTRACT|OPERATOR_TRY)$/.test(String(node.type)) && String(node.type).toLowerCase()
  ),
  onNodes("parameter", "use as_of(), or a table", (node) => node.class === "PARAMETER" && "parameter"),
  onNodes(
    "union_by_name",
    "name the columns in order",
    (node) => node.type === "SET_OPERATION_NODE" && /BY_NAME/.test(String(node.setop_type)) && "union by name"
  ),
  onNodes(
    "table_function",
    "read a table; only unnest may stand in FROM",
    (node) => node.type === "TABLE_FUNCTION" && nameOf(node.function as Tree) !== "unnest" && nameOf(node.function as Tree)
  ),
  {
    name: "from_first",
    instead: "start with SELECT or WITH",
    *find({bare}) {
      const index = bare.search(/\S/);
      if (!/^\s*(select|with|\()/i.test(bare)) yield {index: Math.max(index, 0), what: bare.trim().split(/\s/)[0] ?? ""};
    }
  },
  {
    name: "semicolon",
    instead: "leave it out",
    *find({bare}) {
      const index = bare.indexOf(";");
      if (index >= 0) yield {index, what: ";"};
    }
  },
  {
    name: "table_name",
    instead: "write layer.name",
    *find({tree}) {
      const common = commonNames(tree);
      for (const node of nodes(tree)) {
        if (node.type !== "BASE_TABLE") continue;
        const name = String(node.table_name);
        if (node.catalog_name !== "" || (node.schema_name === "" && !common.has(name.toLowerCase()))) yield {node, what: name};
      }
    }
  },
  {
    name: "reserved_name",
    instead: "use another name: happened_at, not at",
    *find({tree}) {
      for (const node of nodes(tree)) {
        const names = [node.alias, ...list(node.column_name_alias as Tree[]), ...columnParts(node)].map(String);
        const what = names.find((name) => reservedNames.has(name.toLowerCase()) && !clocks.has(name.toLowerCase()));
        if (what !== undefined) yield {node, what};
      }
    }
  },
  {
    name: "alias_reuse",
    instead: "repeat the expression or use a subquery; if it is a column, qualify it",
    *find({tree}) {
      for (const node of nodes(tree)) if (node.type === "SELECT_NODE") yield* aliasUses(node);
    }
  }
];
