import {onNodes, type Rule} from "./rule.ts";
import {children, isCall, isConstant, isDouble, isTimeLike, isZeroSafe, nameOf} from "./tree.ts";

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
  )
];
