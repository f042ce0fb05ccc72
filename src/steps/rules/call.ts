import {nodes, type Tree} from "../../engine/parse.ts";
import {clocks, intervalFunctions, macroAggregates, orderedWindows, sharedFunctions} from "../functions.ts";
import {onNodes, type Rule} from "./rule.ts";
import {children, columnParts, isCall, list, nameOf} from "./tree.ts";

/** Functions with a rule of their own. */
const literals = /^(list_value|struct_pack|row|map|array_value)$/;
const lists = /^(listagg|string_agg|group_concat)$/;
const chances = /^(random|setseed|uuid|gen_random_uuid|hash|crc32|xxhash64|md5_number.*)$/;
const approximates = /^(approx_|reservoir_)/;
const averages = /^(avg|mean|favg)$/;
const firsts = /^(first|last|any_value|arbitrary)$/;
const spokenFor = [literals, lists, chances, approximates, averages, firsts, /^\/\/$/];

/** Calls of functions. */
export const callRules: Rule[] = [
  onNodes("literal_list", "use rows, or json_extract with unnest", (node, {textAt}) => {
    const name = nameOf(node);
    const literal = literals.test(name) && name;
    return literal && !(name === "list_value" && textAt(node).startsWith("array[")) && literal;
  }),
  onNodes("lambda", "unnest the array", (node) => node.class === "LAMBDA" && "lambda"),
  onNodes("listagg", "use array_join(array_agg(x order by …), ',')", (node) => lists.test(nameOf(node)) && nameOf(node)),
  onNodes("ignore_nulls", "filter the NULLs first", (node) => node.ignore_nulls === true && "ignore nulls"),
  onNodes("clock", "use as_of() or as_of_on()", (node) => {
    const name = isCall(node) ? nameOf(node) : columnParts(node).length === 1 ? columnParts(node)[0] : undefined;
    return name !== undefined && clocks.has(name) && name;
  }),
  onNodes("chance", "use lower(to_hex(sha256(to_utf8(x)))) as a hash", (node) => chances.test(nameOf(node)) && nameOf(node)),
  onNodes("approximate", "group twice, exactly", (node) => approximates.test(nameOf(node)) && nameOf(node)),
  onNodes("average", "write cast(sum(x) as double) / nullif(count(x), 0)", (node) => averages.test(nameOf(node)) && nameOf(node)),
  onNodes("first_value_of_group", "use min_by(x, unique key)", (node) => {
    const name = nameOf(node);
    return node.class === "FUNCTION" && firsts.test(name) && name;
  }),
  onNodes(
    "unknown_function",
    "use a function of src/steps/functions.ts, or try the new one on both engines and add it",
    (node, {textAt}) => {
      const name = nameOf(node);
      if (!isCall(node) || sharedFunctions.has(name) || clocks.has(name)) return false;
      if (intervalFunctions.has(name)) return textAt(node).startsWith(name) && name;
      if (name === "trunc" && textAt(node) === "") return false;
      return !spokenFor.some((pattern) => pattern.test(name)) && name;
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
  onNodes(
    "null_of_extreme",
    "write max_by(x, y) filter (where x is not null): one engine takes the next x, the other gives NULL",
    (node) => isCall(node) && /^(min|max)_by$/.test(nameOf(node)) && node.filter == null && nameOf(node)
  ),
  onNodes(
    "macro_aggregate",
    "write sum(case when … then 1 else 0 end)",
    (node) =>
      macroAggregates.has(nameOf(node)) && (node.filter != null || node.distinct === true || node.class === "WINDOW") && nameOf(node)
  )
];
