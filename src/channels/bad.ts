import {anyOf, booleanNode, both, callNode, caseNode, isNotNull, isNull, type Node, rewrite} from "./expression.ts";

/** DuckDB's functions that answer for any argument; of any other we do not know, so an expression that calls one is evaluated under TRY. */
const total = new Set(
  "blank concat || coalesce lower upper trim ltrim rtrim replace left right substr substring length ~~ !~~ like_escape contains starts_with prefix suffix regexp_matches regexp_replace regexp_extract regexp_full_match nullif split_part list_extract json_extract_string concat_ws greatest least strip_accents reverse md5 sha256 file_day + - if".split(
    " "
  )
);

/** The expression with every cast made one that answers NULL for bad text. */
export const soft = (tree: Node): Node =>
  rewrite(tree, (node) =>
    node.class === "CAST" && node.try_cast === false ? {...node, try_cast: true, child: soft(node.child as Node)} : undefined
  ) as Node;

/** Whether the expression calls something that may raise. */
export const mayRaise = (tree: Node, readings: ReadonlyMap<string, string>): boolean => {
  let found = false;
  rewrite(tree, (node) => {
    if (node.class === "FUNCTION" && !total.has(node.function_name ?? "") && !readings.has(node.function_name ?? "")) found = true;
    return undefined;
  });
  return found;
};

/**
 * An expression that is true where evaluating `tree` would read bad text, and nothing when it never does. It follows what SQL evaluates:
 * a branch of CASE that is not taken and an argument of COALESCE that is not needed do not count.
 */
export const badness = (tree: Node, readings: ReadonlyMap<string, string>): Node | undefined => {
  const of = (node: Node): Node | undefined => badness(node, readings);
  if (tree.class === "FUNCTION" && readings.has(tree.function_name ?? "")) {
    const [argument] = tree.children ?? [];
    return argument && anyOf([of(argument), callNode(`_bad_${tree.function_name}`, [soft(argument)])]);
  }
  if (tree.class === "CAST" && tree.try_cast === false) {
    const child = tree.child as Node;
    return anyOf([of(child), both(isNotNull(soft(child)), isNull(soft(tree)))]);
  }
  if (tree.class === "CASE") return ofCase(tree, of);
  if (tree.type === "OPERATOR_COALESCE") return ofCoalesce(tree.children ?? [], of);
  return anyOf(childrenOf(tree).map(of));
};

const ofCase = (tree: Node, of: (node: Node) => Node | undefined): Node | undefined => {
  const checks = tree.case_checks as {when_expr: Node; then_expr: Node}[];
  return checks.reduceRight<Node | undefined>(
    (rest, {when_expr, then_expr}) => {
      const then = of(then_expr);
      const chosen = then || rest ? caseNode(soft(when_expr), then ?? booleanNode(false), rest ?? booleanNode(false)) : undefined;
      return anyOf([of(when_expr), chosen]);
    },
    of(tree.else_expr as Node)
  );
};

const ofCoalesce = ([first, ...others]: Node[], of: (node: Node) => Node | undefined): Node | undefined => {
  if (!first) return undefined;
  const rest = ofCoalesce(others, of);
  return anyOf([of(first), rest && both(isNull(soft(first)), rest)]);
};

const childrenOf = (tree: Node): Node[] =>
  Object.values(tree).flatMap((value) => {
    const list = Array.isArray(value) ? value : [value];
    return list.filter((one): one is Node => one !== null && typeof one === "object" && typeof (one as Node).class === "string");
  });
