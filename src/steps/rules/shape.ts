import type {Tree} from "../../engine/parse.ts";
import {onNodes, type Rule} from "./rule.ts";
import {list, nameOf} from "./tree.ts";

/** The shape of a query. */
export const shapeRules: Rule[] = [
  onNodes("qualify", "filter in an outer SELECT", (node) => node.qualify != null && "qualify"),
  onNodes("group_by_all", "name the columns", (node) => node.aggregate_handling === "FORCE_AGGREGATES" && "group by all"),
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
  onNodes(
    "join",
    "use join … on, exists, or a window",
    (node) =>
      node.type === "JOIN" &&
      (/^(SEMI|ANTI|MARK|SINGLE)$/.test(String(node.join_type)) || /^(ASOF|POSITIONAL|NATURAL)$/.test(String(node.ref_type))) &&
      `${node.ref_type} ${node.join_type} join`.toLowerCase()
  ),
  onNodes(
    "distinct_on",
    "use row_number() over (partition by … order by …) = 1",
    (node) => node.type === "DISTINCT_MODIFIER" && list(node.distinct_on_targets).length > 0 && "distinct on"
  ),
  onNodes("recursive", "use a TypeScript step", (node) => node.type === "RECURSIVE_CTE_NODE" && "with recursive"),
  onNodes("limit_order", "order by a unique key before limit", (node) => {
    const kinds = list(node.modifiers).map((modifier) => modifier.type);
    if (kinds.includes("LIMIT_PERCENT_MODIFIER")) return "limit %";
    return kinds.includes("LIMIT_MODIFIER") && !kinds.includes("ORDER_MODIFIER") && "limit";
  }),
  onNodes("sample", "filter by a hash of the key", (node) => node.sample != null && "sample"),
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
  }
];
