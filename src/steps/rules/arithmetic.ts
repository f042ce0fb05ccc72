import {nodes, type Tree} from "../../engine/parse.ts";
import {intervalFunctions} from "../functions.ts";
import {onNodes, type Rule} from "./rule.ts";
import {
  children,
  isCall,
  isCast,
  isConstant,
  isDateLike,
  isDecimal,
  isDouble,
  isTimeLike,
  isZeroSafe,
  list,
  nameOf,
  typeOf,
  within
} from "./tree.ts";

/** Functions that one engine refuses, and the other gives infinity or NaN, outside their domain. */
const ofPositives = /^(ln|log10|sqrt)$/;
const isGuarded = (node: Tree): boolean =>
  nameOf(node) === "greatest" ||
  (isCast(node) && isGuarded(node.child as Tree)) ||
  (node.class === "CONSTANT" && Number((node.value as Tree).value) > 0);

/** Operators. */
export const arithmeticRules: Rule[] = [
  onNodes("integer_division", "write floor(cast(a as double) / b), or a / b on integers", (node) => nameOf(node) === "//" && "//"),
  onNodes(
    "sum_of_doubles",
    "sum decimals, then cast the sum as double",
    (node) => isCall(node) && nameOf(node) === "sum" && children(node).some(isDouble) && "sum of doubles"
  ),
  onNodes("divisor", "write x / nullif(y, 0)", (node) => {
    const [, divisor] = children(node);
    return /^(\/|%|mod)$/.test(nameOf(node)) && divisor !== undefined && !isZeroSafe(divisor) && nameOf(node);
  }),
  {
    name: "domain",
    instead: "guard it: ln(greatest(x, 1)), or case when x > 0 then ln(x) end",
    *find({tree}) {
      const inCases = new Set([...nodes(tree)].filter((node) => node.class === "CASE").flatMap((node) => [...within(node)]));
      for (const node of nodes(tree)) {
        const [argument] = children(node);
        if (isCall(node) && ofPositives.test(nameOf(node)) && argument !== undefined && !isGuarded(argument) && !inCases.has(node))
          yield {node, what: nameOf(node)};
      }
    }
  },
  onNodes("date_arithmetic", "write x + interval '1' day; differences by date_diff('day', a, b)", (node) => {
    const [left, right] = children(node);
    if (!/^[-+]$/.test(nameOf(node)) || left === undefined || right === undefined) return false;
    const withNumber = (isTimeLike(left) && isConstant(right, /INT/)) || (isTimeLike(right) && isConstant(left, /INT/));
    return (withNumber || (nameOf(node) === "-" && isTimeLike(left) && isTimeLike(right))) && `date ${nameOf(node)}`;
  }),
  onNodes(
    "operator",
    "use element_at(a, n), json_extract_scalar",
    (node) => /^(ARRAY_EXTRACT|ARRAY_SLICE|STRUCT_EXTRACT|OPERATOR_TRY)$/.test(String(node.type)) && String(node.type).toLowerCase()
  ),
  onNodes("double_to_integer", "round first: cast(round(x) as bigint)", (node) => {
    return isCast(node) && /INT$|^INTEGER$/.test(typeOf(node)) && isDouble(node.child as Tree) && typeOf(node).toLowerCase();
  }),
  onNodes("decimal_division", "cast as double first: cast(x as double) / nullif(y, 0)", (node) => {
    const operands = children(node);
    return nameOf(node) === "/" && operands.some(isDecimal) && !operands.some(isDouble) && "/";
  }),
  {
    name: "round_scale",
    instead: "write cast(round(x, 2) as decimal(14, 2)): one engine keeps the scale of x",
    *find({tree}) {
      for (const select of nodes(tree)) {
        if (select.type !== "SELECT_NODE") continue;
        for (const item of list(select.select_list))
          if (nameOf(item) === "round" && children(item).length > 1) yield {node: item, what: "round"};
      }
    }
  },
  {
    name: "date_type",
    instead: "write cast(… as date): one engine gives a date, the other a timestamp",
    *find({tree}) {
      for (const select of nodes(tree)) {
        if (select.type !== "SELECT_NODE") continue;
        for (const item of list(select.select_list)) {
          const [left, right] = children(item);
          const moved =
            /^[-+]$/.test(nameOf(item)) &&
            left !== undefined &&
            isDateLike(left) &&
            right !== undefined &&
            intervalFunctions.has(nameOf(right));
          if (moved || (nameOf(item) === "date_trunc" && right !== undefined && isDateLike(right))) yield {node: item, what: nameOf(item)};
        }
      }
    }
  }
];
