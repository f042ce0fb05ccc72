import {Graph} from "../../src/identity/graph.ts";
import {mixed} from "./mixed.ts";

const kinds = [
  {kind: "national_id", strength: 1, is_document: true, is_weak: false},
  {kind: "phone", strength: 6, is_document: false, is_weak: true}
];
const slice = 131_072;

/**
 * Pairs in their total order over documents and phones, half of each: a person has one document and one phone, which stand together on two
 * records; one phone in fifty stands beside the document of another person too.
 */
const fill = (edges: number, start: number, nodes: Int32Array, anchors: Int32Array): number => {
  const people = edges / 2;
  const rows = Math.min(slice, edges - start);
  for (let row = 0; row < rows; row++) {
    const edge = start + row;
    const person = Math.floor(edge / 2);
    nodes[row] = people + person + 1;
    anchors[row] = 1 + (edge % 2 === 1 && mixed(edge) % 50 === 0 ? mixed(edge + 1) % people : person);
  }
  return rows;
};

/** Union-find over synthetic pairs: seconds, pairs a second, people, refused unions, resident memory. */
export const union = (edges: number, log: (line: string) => void): void => {
  const people = edges / 2;
  const start = performance.now();
  const graph = new Graph(new Uint8Array(2 * people).fill(1, 0, people).fill(6, people), kinds);
  const [nodes, anchors] = [new Int32Array(slice), new Int32Array(slice)];
  let done = 0;
  while (done < edges) {
    const rows = fill(edges, done, nodes, anchors);
    graph.add(nodes, anchors, rows);
    done += rows;
  }
  const components = graph.components();
  const seconds = (performance.now() - start) / 1000;
  let roots = 0;
  for (let node = 0; node < components.length; node++) if (components[node] === node + 1) roots += 1;
  log(`identity union: identifiers ${2 * people}, pairs ${edges}`);
  log(`identity union: seconds ${seconds.toFixed(2)} (pairs made in them), pairs/s ${Math.round(edges / seconds)}`);
  log(`identity union: people ${roots}, refused unions ${graph.refusals.length}`);
  log(`identity union: resident memory ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`);
};
