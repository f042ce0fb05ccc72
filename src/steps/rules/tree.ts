import type {Tree} from "../../engine/parse.ts";
import {textFunctions} from "../functions.ts";

export const list = (value: unknown): Tree[] => (Array.isArray(value) ? (value as Tree[]) : []);
export const children = (node: Tree): Tree[] => list(node.children);
export const nameOf = (node: Tree): string => String(node.function_name ?? "").toLowerCase();
export const typeOf = (node: Tree): string => String((node.cast_type as Tree | undefined)?.id ?? "");
export const isCall = (node: Tree): boolean => node.class === "FUNCTION" || node.class === "WINDOW";
export const isCast = (node: Tree): boolean => node.class === "CAST";
export const columnParts = (node: Tree): string[] =>
  node.class === "COLUMN_REF" ? (node.column_names as string[]).map((part) => part.toLowerCase()) : [];

/** Nodes below one that belong to the same SELECT. */
export function* within(tree: unknown): Generator<Tree> {
  if (Array.isArray(tree)) for (const item of tree) yield* within(item);
  else if (typeof tree === "object" && tree !== null) {
    const node = tree as Tree;
    if (node.type === "SELECT_NODE" || node.type === "SET_OPERATION_NODE") return;
    yield node;
    for (const child of Object.values(node)) yield* within(child);
  }
}

export const isDateLike = (node: Tree): boolean =>
  (isCast(node) && typeOf(node) === "DATE") || nameOf(node) === "as_of_on" || columnParts(node).at(-1)?.endsWith("_on") === true;
export const isTimeLike = (node: Tree): boolean =>
  isDateLike(node) ||
  (isCast(node) && typeOf(node) === "TIMESTAMP") ||
  nameOf(node) === "as_of" ||
  columnParts(node).at(-1)?.endsWith("_at") === true;
export const isConstant = (node: Tree, id: RegExp): boolean =>
  node.class === "CONSTANT" && id.test(String(((node.value as Tree).type as Tree | undefined)?.id));
export const isText = (node: Tree): boolean => isConstant(node, /^VARCHAR$/) || (isCall(node) && textFunctions.has(nameOf(node)));
export const isDouble = (node: Tree): boolean =>
  (isCast(node) && typeOf(node) === "DOUBLE") ||
  isConstant(node, /^DOUBLE$/) ||
  (/^[-+*/]$/.test(nameOf(node)) && children(node).some(isDouble)) ||
  /^(ln|log10|exp|sqrt|power)$/.test(nameOf(node));
export const isZeroSafe = (node: Tree): boolean =>
  nameOf(node) === "nullif" ||
  (isCast(node) && isZeroSafe(node.child as Tree)) ||
  (node.class === "CONSTANT" && (node.value as Tree).value !== 0);

/** Money is decimal by its name; a sum, a least or a coalesce of decimals is one too. */
export const isDecimal = (node: Tree): boolean =>
  (isCast(node) && typeOf(node) === "DECIMAL") ||
  isConstant(node, /^DECIMAL$/) ||
  columnParts(node).at(-1)?.endsWith("_yuan") === true ||
  (/^(sum|min|max|abs|[-+*])$/.test(nameOf(node)) && children(node).some(isDecimal));
