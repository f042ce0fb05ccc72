import {pointerTo} from "./issue.ts";

/** What became of one place between two versions. */
export interface Change {
  /** Pointer into the later version; into the earlier one where something was taken out. */
  pointer: string;
  kind: "added" | "removed" | "changed";
  before?: unknown;
  after?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Longest run of elements that both lists have in the same order, as pairs of places. */
const common = (a: unknown[], b: unknown[]): [number, number][] => {
  const lengths = Array.from({length: a.length + 1}, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (lengths[i] as number[])[j] = same(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(a[i], b[j])) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
};

/** Between two elements that both lists have: those of one place are compared, the rest came or went. */
const lists = (a: unknown[], b: unknown[], path: PropertyKey[]): Change[] => {
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...common(a, b), [a.length, b.length] as [number, number]]) {
    for (; i < nextI && j < nextJ; i++, j++) changes.push(...compare(a[i], b[j], [...path, j]));
    for (; i < nextI; i++) changes.push({pointer: pointerTo([...path, i]), kind: "removed", before: a[i]});
    for (; j < nextJ; j++) changes.push({pointer: pointerTo([...path, j]), kind: "added", after: b[j]});
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return changes;
};

const objects = (a: Record<string, unknown>, b: Record<string, unknown>, path: PropertyKey[]): Change[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].sort().flatMap((key): Change[] => {
    const pointer = pointerTo([...path, key]);
    if (!(key in a)) return [{pointer, kind: "added", after: b[key]}];
    if (!(key in b)) return [{pointer, kind: "removed", before: a[key]}];
    return compare(a[key], b[key], [...path, key]);
  });

/** Every change from one JSON value to another, smallest places first named. */
export const compare = (before: unknown, after: unknown, path: PropertyKey[] = []): Change[] => {
  if (same(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return lists(before, after, path);
  const isSameType = isObject(before) && isObject(after) && before.type === after.type;
  if (isSameType) return objects(before, after, path);
  return [{pointer: pointerTo(path), kind: "changed", before, after}];
};
