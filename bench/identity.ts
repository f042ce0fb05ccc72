import {Graph} from "../src/identity/graph.ts";

const kinds = [
  {kind: "national_id", strength: 1, is_document: true},
  {kind: "phone", strength: 6, is_document: false}
];
const slice = 131_072;

/** 32 mixed bits of a number: the same in every run. */
const mixed = (value: number): number => {
  let x = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
};

/**
 * Edges in their total order, two for each record: a person has three records; the document stands on the first of them and each later one,
 * the phone on all; one phone in fifty is that of another person too.
 */
const fill = (edges: number, start: number, columns: {identifiers: Int32Array; records: Int32Array; strengths: Int32Array}): number => {
  const half = edges / 2;
  const people = Math.ceil(half / 3);
  const rows = Math.min(slice, edges - start);
  for (let row = 0; row < rows; row++) {
    const edge = start + row;
    const isDocument = edge < half;
    const place = isDocument ? edge : edge - half;
    const person = Math.floor(place / 3);
    const holder = !isDocument && mixed(edge) % 150 === 0 ? mixed(edge + 1) % people : person;
    columns.identifiers[row] = isDocument ? person + 1 : people + person + 1;
    columns.records[row] = 1 + Math.min(half - 1, holder * 3 + (place % 3));
    columns.strengths[row] = isDocument ? 1 : 6;
  }
  return rows;
};

/** Union-find over synthetic edges, two for each record: seconds, edges a second, people, refused unions, resident memory. */
export default async ({edges = 60_000_000, log}: {edges?: number; log: (line: string) => void}): Promise<void> => {
  const records = Math.floor(edges / 2);
  const people = Math.ceil(records / 3);
  const start = performance.now();
  const graph = new Graph({records, identifiers: 2 * people}, kinds);
  const columns = {identifiers: new Int32Array(slice), records: new Int32Array(slice), strengths: new Int32Array(slice)};
  let done = 0;
  while (done < edges) {
    const rows = fill(edges, done, columns);
    graph.add(columns.identifiers, columns.records, columns.strengths, rows);
    done += rows;
  }
  const components = graph.components();
  const seconds = (performance.now() - start) / 1000;
  let roots = 0;
  for (let record = 0; record < components.length; record++) if (components[record] === record + 1) roots += 1;
  log(`identity union: records ${records}, edges ${edges}`);
  log(`identity union: seconds ${seconds.toFixed(2)} (edges made in them), edges/s ${Math.round(edges / seconds)}`);
  log(`identity union: people ${roots}, refused unions ${graph.conflicts.length}`);
  log(`identity union: resident memory ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`);
};
