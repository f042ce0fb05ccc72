import type {Batch, Engine} from "../engine/engine.ts";
import {step} from "../steps/step.ts";
import {type Conflict, Graph} from "./graph.ts";
import type {Kind} from "./limits.ts";

const batchRows = 131_072;

/** Records and the smallest record of their component, in slices. */
function* slices(components: Int32Array): Generator<Batch> {
  for (let start = 0; start < components.length; start += batchRows) {
    const roots = components.subarray(start, start + batchRows);
    yield {rows: roots.length, columns: [Int32Array.from(roots, (_, place) => start + place + 1), roots]};
  }
}

const conflictColumns = [
  {name: "record_no", type: "bigint"},
  {name: "other_record_no", type: "bigint"},
  {name: "identifier_no", type: "bigint"},
  {name: "kind", type: "varchar"},
  {name: "rule", type: "varchar"}
];

const asBatch = (conflicts: Conflict[]): Batch => ({
  rows: conflicts.length,
  columns: conflictColumns.map(({name}) => conflicts.map((conflict) => conflict[name as keyof Conflict]))
});

const greatest = async (engine: Engine, column: string, table: string): Promise<number> =>
  Number(await engine.scalar(`select coalesce(max(${column}), 0) from ${table}`));

const kindsOf = async (engine: Engine): Promise<Kind[]> =>
  (await engine.rows("select kind, strength, is_document from identity.kinds")).map((row) => ({
    kind: String(row.kind),
    strength: Number(row.strength),
    is_document: row.is_document === true
  }));

/** Which records are one person: unions over the edges in their total order, and the unions that were refused. */
export default step({
  name: "identity.resolve",
  reads: ["identity.kinds", "identity.records", "identity.numbers", "identity.edges"],
  writes: ["identity.components", "identity.conflicts"],
  async run({engine, progress}) {
    const records = await greatest(engine, "record_no", "identity.records");
    const graph = new Graph({records, identifiers: await greatest(engine, "identifier_no", "identity.numbers")}, await kindsOf(engine));
    const ordered = "select identifier_no, record_no, strength from identity.edges order by identifier_no, record_no";
    for await (const {rows, columns} of engine.batches(ordered)) {
      const [identifiers, numbers, strengths] = columns as ArrayLike<number>[];
      graph.add(identifiers!, numbers!, strengths!, rows);
    }
    progress(1, 2);
    await engine.drop("identity.components");
    await engine.append(
      "identity.components",
      [
        {name: "record_no", type: "bigint"},
        {name: "component", type: "bigint"}
      ],
      slices(graph.components())
    );
    await engine.drop("identity.conflicts");
    await engine.append("identity.conflicts", conflictColumns, [asBatch(graph.conflicts)]);
    progress(2, 2);
  }
});
