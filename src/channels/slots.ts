import {both, callNode, columnNode, isNull, type Node, nodes, rewrite} from "./expression.ts";

/** A value with a name of its own in the evaluated row. */
export interface Slot {
  name: string;
  sql: string;
}

/**
 * What is evaluated once per record (or element) and named, so that the expressions that share it do not repeat it: DuckDB would read the
 * same text again for each. Each layer may name what the layers before it made.
 */
export interface Layers {
  /** Readings of a plain column. */
  readings: Slot[];
  /** Whole expressions; text that is not yet trimmed. */
  values: Slot[];
  /** That text, trimmed. */
  texts: Slot[];
}

/** A column, or a value nested in one, which has its own: what an expression reads without working on it. */
export const isPlain = (node: Node): boolean => node.class === "COLUMN_REF" && !numbers.has(node.column_names?.[0] ?? "");

/** Columns that are no text. */
const numbers = new Set(["_record", "_ordinal"]);

/** Readings of plain columns in a scope, each under one name. */
export class Readings {
  /** SQL types of the functions that read. */
  readonly types: ReadonlyMap<string, string>;
  readonly #next: () => string;
  readonly #names = new Map<string, {name: string; node: Node; type: string}>();

  constructor(types: ReadonlyMap<string, string>, next: () => string) {
    this.types = types;
    this.#next = next;
  }

  get all(): {name: string; node: Node}[] {
    return [...this.#names.values()];
  }

  /** SQL type of the reading of that name. */
  typeOf(name: string): string | undefined {
    return [...this.#names.values()].find((one) => one.name === name)?.type;
  }

  /** The tree with each reading of a plain column replaced by its name. */
  named(tree: Node): Node {
    return rewrite(tree, (node) => this.#reading(node)) as Node;
  }

  /** The same of a tree that says where bad text is read: it is looked at only where the reading gave nothing. */
  badNamed(tree: Node): Node {
    return rewrite(tree, (node) => {
      const [argument] = node.children ?? [];
      const read = node.function_name?.startsWith("_bad_") && argument && this.#reading(callNode(node.function_name.slice(5), [argument]));
      return read ? both(isNull(read), node) : this.#reading(node);
    }) as Node;
  }

  #reading(node: Node): Node | undefined {
    const [argument, ...others] = node.children ?? [];
    const {class: kind, function_name: name = ""} = node;
    const type = name === "blank" ? "varchar" : this.types.get(name);
    if (kind !== "FUNCTION" || type === undefined || !argument || others.length > 0 || !isPlain(argument)) return undefined;
    const key = `${name} ${JSON.stringify(argument)}`;
    const slot = this.#names.get(key) ?? {name: this.#next(), node, type};
    this.#names.set(key, slot);
    return columnNode(slot.name);
  }
}

/** Whether the text that a tree gives has nothing to trim and is never empty: readings, fixed words, and what is chosen among or joined from them. */
export const isClean = (tree: Node, readings: Readings): boolean => {
  const of = (node: Node): boolean => isClean(node, readings);
  const children = tree.children ?? [];
  if (tree.class === "COLUMN_REF") {
    const [name = ""] = tree.column_names ?? [];
    return name === "_key" || readings.typeOf(name) === "varchar";
  }
  if (tree.class === "CONSTANT") {
    const {is_null, value} = (tree.value ?? {}) as {is_null?: boolean; value?: unknown};
    return is_null === true || (typeof value === "string" && value !== "" && value === value.trim());
  }
  if (tree.class === "CASE") {
    const checks = tree.case_checks as {then_expr: Node}[];
    return of(tree.else_expr as Node) && checks.every(({then_expr}) => of(then_expr));
  }
  const joins = tree.type === "OPERATOR_COALESCE" || tree.function_name === "||" || tree.function_name === "concat";
  return joins && children.length > 0 && children.every(of);
};

/** It names no column, so that it is the same for every record. */
export const isConstant = (tree: Node): boolean => [...nodes(tree)].every((node) => node.class !== "COLUMN_REF");

const truths = new Set(["~~", "!~~", "starts_with", "prefix", "suffix", "contains", "regexp_matches", "regexp_full_match"]);

/** SQL type of what a tree gives, where it can be told without asking the engine. */
export const typeIn = (tree: Node, readings: Readings): string | undefined => {
  const [name = ""] = tree.column_names ?? [];
  if (tree.class === "COLUMN_REF") return name === "_key" ? "varchar" : readings.typeOf(name);
  if (tree.class === "FUNCTION" && readings.types.has(tree.function_name ?? "")) return readings.types.get(tree.function_name ?? "");
  if (tree.class === "CASE") {
    const checks = tree.case_checks as {then_expr: Node}[];
    return commonType([...checks.map(({then_expr}) => then_expr), tree.else_expr as Node], readings);
  }
  if (tree.type === "OPERATOR_COALESCE") return commonType(tree.children ?? [], readings);
  return isCondition(tree) ? "boolean" : undefined;
};

/** The type that all of them have; a bare NULL fits any. Text stays unsaid: it may need trimming. */
const commonType = (trees: Node[], readings: Readings): string | undefined => {
  const types = new Set(trees.filter((tree) => !(tree.value as {is_null?: boolean})?.is_null).map((tree) => typeIn(tree, readings)));
  const [type] = types;
  return types.size === 1 && type !== "varchar" ? type : undefined;
};

/** Whether it is a condition, so that its value is true, false or nothing. */
const isCondition = (tree: Node): boolean =>
  ["COMPARISON", "CONJUNCTION", "BETWEEN"].includes(tree.class) ||
  /^(OPERATOR_(NOT|IS_NULL|IS_NOT_NULL)|COMPARE_(IN|NOT_IN))$/.test(tree.type) ||
  truths.has(tree.function_name ?? "");
