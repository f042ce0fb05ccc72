import {nodes, type Tree} from "../../engine/parse.ts";
import {clocks, reservedNames} from "../functions.ts";
import {commonNames} from "../model.ts";
import type {Hit, Rule} from "./rule.ts";
import {columnParts, list, within} from "./tree.ts";

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

/** Names. */
export const nameRules: Rule[] = [
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
