import {identifier, literal} from "../sql.ts";

/** Place of a path in its list, from 1; a new one is added. */
export const indexIn = <K>(lists: Map<K, string[]>, key: K, path: string): number => {
  const list = lists.get(key) ?? [];
  if (!list.includes(path)) list.push(path);
  lists.set(key, list);
  return list.indexOf(path) + 1;
};

export const jsonPath = (names: string[]): string => ["$", ...names.map((name) => `."${name.replaceAll('"', '\\"')}"`)].join("");

/** The column that holds value i of a column's nested values; of an element's, without a column. */
export const leafOf = (column: string, i: number): string => (column === "" ? `_x${i}` : `_p${i}_${column}`);

/** The values of a list of nested values, each under its own name: a function's macro names its argument several times, and a list would be opened each time. */
export const leavesOf = (list: string, column: string, paths: string[]): string =>
  paths.map((_, i) => `, ${identifier(list)}[${i + 1}] as ${identifier(leafOf(column, i + 1))}`).join("");

export const pathList = (list: string[]): string => `[${list.map(literal).join(", ")}]`;
