import type {Batch, Engine} from "../engine/engine.ts";
import {step} from "../steps/step.ts";
import {Graph, type Opposites, type Refusal} from "./graph.ts";
import type {Kind} from "./limits.ts";
import {below} from "./union.ts";

const batchRows = 131_072;

/** Nodes below another and the root of each one's component, in slices. */
function* slices(roots: Int32Array): Generator<Batch> {
  const children = below(roots);
  for (let start = 0; start < children.length; start += batchRows) {
    const part = children.subarray(start, start + batchRows);
    yield {rows: part.length, columns: [part, part.map((node) => roots[node - 1]!)]};
  }
}

const rootColumns = [
  {name: "node_no", type: "bigint"},
  {name: "root_no", type: "bigint"}
];
const refusalColumns = [
  {name: "node_no", type: "bigint"},
  {name: "anchor_node_no", type: "bigint"},
  {name: "rule", type: "varchar"}
];

const asBatch = (refusals: Refusal[]): Batch => ({
  rows: refusals.length,
  columns: refusalColumns.map(({name}) => refusals.map((refusal) => refusal[name as keyof Refusal]))
});

const kindsOf = async (engine: Engine): Promise<Kind[]> =>
  (await engine.rows("select kind, strength, is_document, is_weak from identity.kinds")).map((row) => ({
    kind: String(row.kind),
    strength: Number(row.strength),
    is_document: row.is_document === true,
    is_weak: row.is_weak === true
  }));

/** The strength of each node, by its number - 1. */
const strengthsOf = async (engine: Engine): Promise<Uint8Array> => {
  const strengths = new Uint8Array(Number(await engine.scalar("select count(*) from identity.nodes")));
  for await (const {rows, columns} of engine.batches("select node_no, strength from identity.nodes")) {
    const [nodes, values] = columns as ArrayLike<number>[];
    for (let row = 0; row < rows; row++) strengths[nodes![row]! - 1] = values![row]!;
  }
  return strengths;
};

/** The bit of each account's scope, by number of node - 1. */
const scopesOf = async (engine: Engine, nodes: number): Promise<Uint32Array> => {
  const scopes = new Uint32Array(nodes);
  for await (const {rows, columns} of engine.batches("select node_no, slot from identity.slots")) {
    const [numbers, slots] = columns as ArrayLike<number | bigint>[];
    for (let row = 0; row < rows; row++) scopes[Number(numbers![row]) - 1]! |= 1 << Number(slots![row]);
  }
  return scopes;
};

const oppositesOf = async (engine: Engine): Promise<Opposites> =>
  (await engine.rows("select node_no, other_node_no from identity.opposites")).map(({node_no, other_node_no}) => [
    Number(node_no),
    Number(other_node_no)
  ]);

/** @throws Error when a pair has no edge, or two */
const edgesOf = async (engine: Engine): Promise<[nodes: Int32Array, anchors: Int32Array]> => {
  const count = Number(await engine.scalar("select count(*) from identity.pairs"));
  const [nodes, anchors] = [new Int32Array(count), new Int32Array(count)];
  let filled = 0;
  for await (const {rows, columns} of engine.batches("select node_no, anchor_node_no from identity.edges")) {
    for (let row = 0; row < rows; row++, filled++) {
      nodes[filled] = Number(columns[0]![row]);
      anchors[filled] = Number(columns[1]![row]);
    }
  }
  // What is written past the end of a typed array is lost without a word.
  if (filled !== count) throw new Error(`identity.edges has ${filled} rows, identity.pairs ${count}`);
  return [nodes, anchors];
};

/** Which identifiers are one person's: unions over the pairs in their total order, and the unions that were refused. */
export default step({
  name: "identity.resolve",
  reads: ["identity.kinds", "identity.nodes", "identity.pairs", "identity.edges", "identity.opposites", "identity.slots"],
  writes: ["identity.roots", "identity.refusals"],
  keep: false,
  async run({engine, progress}) {
    const strengths = await strengthsOf(engine);
    const scopes = await scopesOf(engine, strengths.length);
    const graph = new Graph(strengths, await kindsOf(engine), await oppositesOf(engine), scopes);
    graph.add(...(await edgesOf(engine)));
    progress(1, 2);
    await engine.drop("identity.roots");
    await engine.append("identity.roots", rootColumns, slices(graph.components()));
    await engine.drop("identity.refusals");
    await engine.append("identity.refusals", refusalColumns, [asBatch(graph.refusals)]);
    progress(2, 2);
  }
});
