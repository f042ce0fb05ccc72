/** Each node its own root. Nodes are 0..n-1. */
export const forest = (nodes: number): Int32Array => new Int32Array(nodes).map((_, node) => node);

/** Root of a node; halves the path on the way. */
export const find = (parent: Int32Array, node: number): number => {
  let at = node;
  for (;;) {
    const up = parent[at]!;
    if (up === at) return at;
    const next = parent[up]!;
    parent[at] = next;
    at = next;
  }
};

/** Joins two roots under the smaller one, and returns it. */
export const join = (parent: Int32Array, a: number, b: number): number => {
  const [root, child] = a < b ? [a, b] : [b, a];
  parent[child] = root;
  return root;
};

/** Nodes that are not the root of their component, numbered from 1 as in the roots. */
export const below = (roots: Int32Array): Int32Array => {
  const nodes = new Int32Array(roots.length);
  let count = 0;
  for (let node = 1; node <= roots.length; node++) if (roots[node - 1] !== node) nodes[count++] = node;
  return nodes.subarray(0, count);
};
