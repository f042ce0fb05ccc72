import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import {Graph} from "../../src/identity/graph.ts";
import {below} from "../../src/identity/union.ts";

type Log = (line: string) => void;

const kinds = [{kind: "phone", strength: 6, is_document: false, is_weak: true}];

/** A person has three records and two identifiers; each record carries one or both; one identifier in fifty is another person's too. */
const edges = (records: number): string => `
  create table edges as
  select record, identifier from (
    select i as record, 2 * (i // 3) + (i % 2) as identifier from range(${records}) as r(i)
    union all
    select i, case when hash(i) % 50 = 0 then cast(2 * (hash(i, 1) % ${Math.ceil(records / 3)}) as bigint) else 2 * (i // 3) + 1 - (i % 2) end from range(${records}) as r(i)
  ) group by all`;

/** Ours: each record hangs on its smaller identifier, the other one beside it is a pair; pairs are joined by union-find in their order. */
const ours = async (engine: DuckdbEngine, identifiers: number, records: number): Promise<void> => {
  const graph = new Graph(new Uint8Array(identifiers).fill(6), kinds);
  await engine.run(
    "create table anchors as select record, min(node) as anchor, max(node) as node from (select record, cast(identifier + 1 as integer) as node from edges) group by record"
  );
  const [nodes, anchors] = [new Int32Array(records), new Int32Array(records)];
  let filled = 0;
  for await (const {rows, columns} of engine.batches("select node, anchor from anchors where node <> anchor")) {
    nodes.set(columns[0] as ArrayLike<number>, filled);
    anchors.set(columns[1] as ArrayLike<number>, filled);
    filled += rows;
  }
  graph.add(nodes.subarray(0, filled), anchors.subarray(0, filled));
  const roots = graph.components();
  const children = below(roots);
  await engine.append(
    "main.roots",
    [
      {name: "node", type: "integer"},
      {name: "root", type: "integer"}
    ],
    [{rows: children.length, columns: [children, children.map((node) => roots[node - 1]!)]}]
  );
  await engine.run(
    "create table found as select a.record, coalesce(t.root, a.anchor) as component from anchors a left join roots t on t.node = a.anchor"
  );
};

/** Plain SQL: every record takes the smallest label that any record beside it has, until none changes. */
const propagated = async (engine: DuckdbEngine): Promise<number> => {
  await engine.run("create table labels as select record, record as label from edges group by record");
  for (let rounds = 1; ; rounds++) {
    await engine.run(`
      create or replace table least as select e.identifier, min(l.label) as label from edges e inner join labels l on l.record = e.record group by 1;
      create or replace table next as select e.record, min(m.label) as label from edges e inner join least m on m.identifier = e.identifier group by 1`);
    const changed = await engine.scalar("select count(*) from next n inner join labels l on l.record = n.record where n.label <> l.label");
    await engine.run("drop table labels; alter table next rename to labels");
    if (changed === 0n) return rounds;
  }
};

/** Components of the same edges by union-find and by label propagation in SQL, in one run. */
export const propagation = async (records: number, log: Log): Promise<void> => {
  const engine = await openDuckdb({file: ":memory:", threads: 2, memory: "8GB"});
  try {
    await engine.run(edges(records));
    const timed = async <T>(work: () => Promise<T>): Promise<{result: T; seconds: number}> => {
      const start = performance.now();
      return {result: await work(), seconds: (performance.now() - start) / 1000};
    };
    const identifiers = Number(await engine.scalar("select max(identifier) + 1 from edges"));
    const mine = await timed(() => ours(engine, identifiers, records));
    const theirs = await timed(() => propagated(engine));
    log(`identity components: records ${records}, edges ${await engine.scalar("select count(*) from edges")}`);
    log(
      `identity components: ours ${mine.seconds.toFixed(2)} s, ${await engine.scalar("select count(distinct component) from found")} components`
    );
    log(
      `identity components: label propagation in SQL ${theirs.seconds.toFixed(2)} s, ${await engine.scalar("select count(distinct label) from labels")} components in ${theirs.result} rounds`
    );
    log(`identity components: ${(theirs.seconds / mine.seconds).toFixed(1)} × (bar 10 at 3,000,000 records)`);
  } finally {
    await engine.close();
  }
};
