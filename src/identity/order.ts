/** Anchors of each node in order: those of node n are `anchors[starts[n]]` up to, not with, `anchors[starts[n + 1]]`. */
interface Ordered {
  starts: Int32Array;
  anchors: Int32Array;
}

/** Up to this many values are sorted by insertion, more by the language's own sort. */
const few = 16;

const sortRange = (values: Int32Array, from: number, to: number): void => {
  if (to - from > few) {
    values.subarray(from, to).sort();
    return;
  }
  for (let place = from + 1; place < to; place++) {
    const value = values[place]!;
    let at = place;
    for (; at > from && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
};

/** Where each node's pairs end. */
const endsOf = (nodes: Int32Array, count: number): Int32Array => {
  const ends = new Int32Array(count + 2);
  for (const node of nodes) ends[node]! += 1;
  for (let node = 1; node < ends.length; node++) ends[node]! += ends[node - 1]!;
  return ends;
};

/**
 * Pairs, given in any order, in their total order: by node, then by anchor. A counting sort: one pass where sorting by comparison takes log n.
 * Memory: 4 bytes a node and 4 a pair.
 * @param count nodes; they are numbered 1..count
 */
export const inOrder = (nodes: Int32Array, anchors: Int32Array, count: number): Ordered => {
  const starts = endsOf(nodes, count);
  const ordered = new Int32Array(anchors.length);
  for (let pair = 0; pair < nodes.length; pair++) {
    const place = starts[nodes[pair]!]! - 1;
    starts[nodes[pair]!] = place;
    ordered[place] = anchors[pair]!;
  }
  for (let node = 1; node <= count; node++) sortRange(ordered, starts[node]!, starts[node + 1]!);
  return {starts, anchors: ordered};
};
