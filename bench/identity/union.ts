import {execFileSync} from "node:child_process";
import {Graph} from "../../src/identity/graph.ts";
import {mixed} from "./mixed.ts";

const kinds = [
  {kind: "national_id", strength: 1, is_document: true, is_weak: false},
  {kind: "phone", strength: 6, is_document: false, is_weak: true}
];

/**
 * Pairs of documents and phones, half of each: a person has one document and one phone, which stand together on two records; one phone in fifty
 * stands beside the document of another person too. The second records come before the first: the graph has to bring them into order.
 */
const pairsOf = (edges: number): [nodes: Int32Array, anchors: Int32Array] => {
  const people = edges / 2;
  const [nodes, anchors] = [new Int32Array(edges), new Int32Array(edges)];
  for (let edge = 0; edge < edges; edge++) {
    const person = edge % people;
    nodes[edge] = people + person + 1;
    anchors[edge] = 1 + (edge < people && mixed(edge) % 50 === 0 ? mixed(edge + 1) % people : person);
  }
  return [nodes, anchors];
};

/** Seconds, pairs a second, people, refused unions, and the most memory that the process had. */
const measured = (edges: number): string[] => {
  const people = edges / 2;
  const start = performance.now();
  const graph = new Graph(new Uint8Array(2 * people).fill(1, 0, people).fill(6, people), kinds);
  graph.add(...pairsOf(edges));
  const components = graph.components();
  const seconds = (performance.now() - start) / 1000;
  let roots = 0;
  for (let node = 0; node < components.length; node++) if (components[node] === node + 1) roots += 1;
  return [
    `identity union: identifiers ${2 * people}, pairs ${edges}`,
    `identity union: seconds ${seconds.toFixed(2)} (pairs made in them), pairs/s ${Math.round(edges / seconds)}`,
    `identity union: people ${roots}, refused unions ${graph.refusals.length}`,
    `identity union: peak memory ${Math.round(process.resourceUsage().maxRSS / 2 ** 10)} MB`
  ];
};

/** Union-find over synthetic pairs, in a process of its own: its memory is nobody else's. */
export const union = (edges: number, log: (line: string) => void): void => {
  const lines = execFileSync(process.execPath, [import.meta.filename, String(edges)], {encoding: "utf8"});
  for (const line of lines.trimEnd().split("\n")) log(line);
};

if (import.meta.main) process.stdout.write(`${measured(Number(process.argv[2])).join("\n")}\n`);
