/** Two identifiers that stand together on records. */
export interface Pair {
  anchor_no: bigint;
  identifier_no: bigint;
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

const neighboursOf = (pairs: readonly Pair[]): Map<bigint, bigint[]> => {
  const found = new Map<bigint, bigint[]>();
  const add = (from: bigint, to: bigint): void => void (found.get(from)?.push(to) ?? found.set(from, [to]));
  for (const {anchor_no, identifier_no} of pairs) {
    add(anchor_no, identifier_no);
    add(identifier_no, anchor_no);
  }
  for (const list of found.values()) list.sort(compare);
  return found;
};

/**
 * Which identifier each one is reached from, by fewest steps from any of the roots; among equals from the strongest (the smallest number).
 * In order of reaching; roots have none.
 */
export const reach = (pairs: readonly Pair[], roots: readonly bigint[]): Map<bigint, bigint | undefined> => {
  const neighbours = neighboursOf(pairs);
  const from = new Map<bigint, bigint | undefined>(roots.toSorted(compare).map((root) => [root, undefined]));
  for (const node of from.keys()) for (const next of neighbours.get(node) ?? []) if (!from.has(next)) from.set(next, node);
  return from;
};

/** From a root to the nearest of the goals; undefined when none is reached. */
export const pathTo = (reached: ReadonlyMap<bigint, bigint | undefined>, goals: readonly bigint[]): bigint[] | undefined => {
  const wanted = new Set(goals);
  for (const goal of reached.keys()) {
    if (!wanted.has(goal)) continue;
    const path = [goal];
    for (let at = reached.get(goal); at !== undefined; at = reached.get(at)) path.unshift(at);
    return path;
  }
  return undefined;
};
