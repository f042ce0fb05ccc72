import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {openDuckdb} from "../../src/engine/duckdb.ts";
import {openParser, type Parser} from "../../src/engine/parse.ts";
import {type BuildOptions, buildGeneration, type StagedTable} from "../../src/generation/build.ts";
import {openGenerations} from "../../src/generation/generations.ts";
import {openGeneration} from "../../src/generation/open.ts";
import {generationFolder, linesFile} from "../../src/generation/paths.ts";
import {current, publish, sweep} from "../../src/generation/publish.ts";
import {parseModel} from "../../src/steps/model.ts";
import {modelStep} from "../../src/steps/modelstep.ts";
import type {StepReport} from "../../src/steps/run.ts";
import {type Step, step} from "../../src/steps/step.ts";

let parser: Parser;
let base: string;
let root: string;
beforeAll(async () => {
  parser = await openParser();
  base = mkdtempSync(join(tmpdir(), "generation-"));
  const engine = await openDuckdb({file: ":memory:", threads: 1});
  const rows =
    "select 'o' || range as order_id, 's' || range % 3 as store_code, cast(range * 1.5 as decimal(14, 2)) as amount_yuan from range(100)";
  await engine.run(`copy (${rows}) to '${base}/all.parquet' (format parquet)`);
  await engine.run(`copy (${rows} order by range desc) to '${base}/backwards.parquet' (format parquet)`);
  await engine.run(`copy (${rows} where range <> 7) to '${base}/less.parquet' (format parquet)`);
  await engine.run(
    `copy (select 'o5' as order_id, 's0' as store_code, cast(-1 as decimal(14, 2)) as amount_yuan) to '${base}/twice.parquet' (format parquet)`
  );
  await engine.close();
});
afterAll(() => {
  parser.close();
  rmSync(base, {recursive: true, force: true});
});
beforeEach(() => {
  root = mkdtempSync(join(base, "root-"));
});

const texts: Record<string, string> = {
  "sql/marts/totals.sql": `-- Totals: one row per store.
-- grain: store_code
-- index: store_code
select store_code, cast(sum(amount_yuan) as decimal(18, 2)) as amount_yuan, as_of_on() as until_on from facts.orders group by store_code`,
  "sql/facts/orders.sql": `-- Orders: one row per order.
-- grain: order_id
-- check: amount_yuan >= 0
select o.* from staging.orders as o`,
  "sql/staging/orders.sql": `-- Scratch.
-- keep: no
select o.* from staged.orders as o`
};
const models = (): Promise<Step[]> =>
  Promise.all(Object.entries(texts).map(async ([path, text]) => modelStep(await parseModel(path, text, parser))));

const orders = (...files: string[]): StagedTable => ({
  name: "staged.orders",
  columns: [
    {name: "order_id", type: "varchar"},
    {name: "store_code", type: "varchar"},
    {name: "amount_yuan", type: "decimal(14, 2)"}
  ],
  files: files.map((file) => join(base, `${file}.parquet`))
});

const build = async (number: number, options: Partial<BuildOptions> = {}) =>
  buildGeneration({
    root,
    number,
    steps: await models(),
    staged: [orders("all")],
    as_of: "2024-01-31T16:00:00Z",
    as_of_on: "2024-02-01",
    data_date: "2024-01-31",
    salt: "salt",
    threads: 2,
    ...options
  });
const make = async (number: number, options: Partial<BuildOptions> = {}) => {
  const built = await build(number, options);
  publish(root, number, {ledger: built.ledger});
  return built.manifest;
};

describe("a build", () => {
  test("a table of days lies in order of its days, in whatever order its rows came", async () => {
    const text =
      "-- Days.\n-- grain: day_on, order_id\nselect cast(date '2024-01-01' + cast(o.amount_yuan as integer) as date) as day_on, o.order_id from facts.orders as o";
    const steps = [...(await models()), modelStep(await parseModel("sql/marts/days.sql", text, parser))];
    await make(1, {steps, staged: [orders("backwards")]});
    const generation = await openGeneration(root);
    const earlier = "select lag(day_on) over (order by rowid) > day_on as is_earlier from marts.days";
    expect(await generation.rows(`select count(*) as days, count(*) filter (where is_earlier) as earlier from (${earlier})`)).toEqual([
      {days: 100n, earlier: 0n}
    ]);
    await generation.close();
  });

  test("keeps a model as lines in order of its key, the same bytes in whatever order its rows came, and hashes them", async () => {
    const text =
      "-- Said.\n-- grain: order_id\n-- keep: file\nselect o.order_id, concat(o.store_code, chr(9), '李 \"') as fields from facts.orders as o";
    const steps = [...(await models()), modelStep(await parseModel("sql/marts/said.sql", text, parser))];
    const [one, other, less] = [
      await make(1, {steps}),
      await make(2, {steps, staged: [orders("backwards")]}),
      await make(3, {steps, staged: [orders("less")]})
    ];
    const bytes = (number: number) => readFileSync(linesFile(generationFolder(root, number), "marts.said"), "utf8");
    expect(bytes(2).split("\n").slice(0, 3)).toEqual(['o0\ts0\t李 "', 'o1\ts1\t李 "', 'o10\ts1\t李 "']);
    expect(one.files).toEqual({"marts.said": Buffer.byteLength(bytes(2))});
    expect(other).toEqual({...one, generation: 2});
    expect(less.tables["marts.said"]).toMatchObject({rows: 99});
    expect(less.content_hash).not.toBe(one.content_hash);
    const generation = await openGeneration(root);
    await expect(generation.rows("select * from marts.said")).rejects.toThrow("said");
    await generation.close();
  });

  test("runs steps in order, reports each, keeps what is to be kept", async () => {
    const reports: StepReport[] = [];
    const manifest = await make(1, {
      onStep: (report) => reports.push(report),
      measure: () => ({millis: performance.now(), rss: process.memoryUsage.rss()})
    });
    expect(reports.map(({name, rows}) => [name, rows])).toEqual([
      ["staging.orders", 100],
      ["facts.orders", 100],
      ["marts.totals", 3]
    ]);
    expect(reports.every(({seconds, rss}) => seconds > 0 && rss > 1e6)).toBe(true);
    expect(Object.keys(manifest.tables)).toEqual(["facts.orders", "marts.totals"]);
    expect(readdirSync(join(root, "generations", "000001")).sort()).toEqual(["huaxiang.duckdb", "manifest.json"]);
    const generation = await openGeneration(root);
    expect(generation.manifest).toEqual(manifest);
    expect(
      await generation.rows("select store_code, until_on from marts.totals where store_code = cast($store as varchar)", {store: "s1"})
    ).toEqual([{store_code: "s1", until_on: "2024-02-01"}]);
    expect(await generation.rows("select count(*) as n from duckdb_indexes() where table_name = 'totals'")).toEqual([{n: 1n}]);
    await generation.close();
  });

  test("the same again gives the same content hash, another order of rows too; a row less gives another", async () => {
    const hashes = [await make(1), await make(2), await make(3, {staged: [orders("backwards")], threads: 1})].map(
      (manifest) => manifest.content_hash
    );
    expect(new Set(hashes).size).toBe(1);
    expect((await make(4, {staged: [orders("less")]})).content_hash).not.toBe(hashes[0]);
    expect((await make(5, {as_of_on: "2024-02-02"})).content_hash).not.toBe(hashes[0]);
  });

  test("a ledger file counts once the manifest names it, and one of a killed run does not", async () => {
    const seen: string[][] = [];
    const writer = step({
      name: "identity.keep",
      reads: [],
      writes: ["identity.ids"],
      async run({engine, ledger, generation}) {
        seen.push(ledger.files("identity").map((file) => file.replace(`${root}/`, "")));
        await engine.createOrReplace("identity.ids", `select ${generation} as id`);
        const file = ledger.path("identity");
        if (existsSync(file)) throw new Error("a file of a killed run is still there");
        writeFileSync(file, String(generation));
      }
    });
    mkdirSync(join(root, "ledger/identity"), {recursive: true});
    writeFileSync(join(root, "ledger/identity/000001.parquet"), "of a killed run");
    const first = await make(1, {steps: [writer], staged: []});
    expect(first.ledger).toEqual({identity: ["identity/000001.parquet"]});
    const second = await make(2, {steps: [writer], staged: [], ledgerFiles: first.ledger});
    expect(second.ledger).toEqual({identity: ["identity/000001.parquet", "identity/000002.parquet"]});
    expect(seen).toEqual([[], ["ledger/identity/000001.parquet"]]);
  });

  test("dispositions and loads come from the graph", async () => {
    const staged: StagedTable = {
      name: "staged.loads",
      columns: [
        {name: "_load", type: "varchar"},
        {name: "load_number", type: "bigint"}
      ],
      files: [join(base, "loads.parquet")]
    };
    const engine = await openDuckdb({file: ":memory:", threads: 1});
    await engine.run(
      `copy (select * from (values ('b', 2), ('a', 1)) as t(_load, load_number)) to '${base}/loads.parquet' (format parquet)`
    );
    await engine.close();
    const text = `-- Dispositions.
-- grain: channel, feed
select 'dms' as channel, 'cars' as feed, cast(count(*) as bigint) as counted, cast(count(*) as bigint) as "current", cast(0 as bigint) as superseded,
  cast(0 as bigint) as duplicates, cast(0 as bigint) as rejected, cast(0 as bigint) as ignored, cast(0 as bigint) as erased from staged.loads`;
    const manifest = await make(1, {steps: [modelStep(await parseModel("sql/staging/dispositions.sql", text, parser))], staged: [staged]});
    expect(manifest.loads).toEqual(["a", "b"]);
    expect(manifest.feeds).toEqual([
      {channel: "dms", feed: "cars", counted: 2, current: 2, superseded: 0, duplicates: 0, rejected: 0, ignored: 0, erased: 0}
    ]);
  });
});

describe("a build that fails leaves what is served as it was", () => {
  const failing: [string, () => Promise<unknown>, object][] = [
    [
      "a grain that is not unique",
      () => build(2, {staged: [orders("all", "all")]}),
      {code: "gate_failed", message: "gate failed: facts.orders:grain: 100 rows"}
    ],
    [
      "a check",
      () => build(2, {staged: [orders("less", "twice")]}),
      {code: "gate_failed", details: {model: "facts.orders", gate: "facts.orders:grain", rows: 1}}
    ],
    [
      "an unknown table",
      () => build(2, {staged: []}),
      {code: "invalid_input", message: "unknown table: staged.orders, read by staging.orders"}
    ],
    ["an interrupt", () => build(2, {signal: AbortSignal.abort()}), {code: "interrupted"}]
  ];
  test.each(failing)("%s", async (_, attempt, error) => {
    await make(1);
    await expect(attempt()).rejects.toMatchObject(error);
    expect(current(root)).toBe(1);
    expect(readdirSync(join(root, "generations"))).toEqual(["000001"]);
    const generation = await openGeneration(root);
    expect(await generation.rows("select count(*) as n from facts.orders")).toEqual([{n: 100n}]);
    await generation.close();
  });
  test("an accepted gate is let through and recorded", async () => {
    const gates = ["facts.orders:grain", "facts.orders:amount_yuan >= 0"];
    const manifest = await make(1, {staged: [orders("all", "twice")], accept: gates});
    expect(manifest.accepted).toEqual(gates.map((gate) => ({gate, model: "facts.orders", rows: 1})));
  });
});

describe("publication", () => {
  test("keeps the newest two, and sweeps what a killed run left", async () => {
    for (const number of [1, 2, 3]) await make(number);
    expect(readdirSync(join(root, "generations"))).toEqual(["000002", "000003"]);
    expect(readFileSync(join(root, "CURRENT"), "utf8")).toBe("3\n");
    mkdirSync(join(root, "generations/.tmp-000004"));
    mkdirSync(join(root, "generations/000004"));
    sweep(root);
    expect(readdirSync(join(root, "generations"))).toEqual(["000002", "000003"]);
  });
  test("a file that is no database, and a CURRENT that is no number, are told", async () => {
    await make(1);
    rmSync(join(root, "generations/000001/huaxiang.duckdb"));
    writeFileSync(join(root, "generations/000001/huaxiang.duckdb"), "not a database");
    await expect(openGeneration(root)).rejects.toMatchObject({
      code: "engine",
      message: expect.stringContaining("generation does not open")
    });
    writeFileSync(join(root, "CURRENT"), "one");
    expect(() => current(root)).toThrow("CURRENT holds no number");
    writeFileSync(join(root, "CURRENT"), "9");
    await expect(openGeneration(root)).rejects.toMatchObject({code: "not_found"});
  });
  test("before the first there is none", async () => {
    expect(current(root)).toBe(undefined);
    await expect(openGeneration(root)).rejects.toMatchObject({code: "not_ready"});
    sweep(root);
  });
});

describe("reading", () => {
  test("is locked down", async () => {
    await make(1);
    const generation = await openGeneration(root, {connections: 2});
    for (const sql of [
      "select * from read_csv('/etc/passwd')",
      "attach ':memory:' as other",
      "set memory_limit = '1GB'",
      "pragma memory_limit = '1GB'",
      "reset memory_limit",
      "set threads = 1",
      "set enable_external_access = true",
      "use marts",
      "create table marts.mine as select 1 as a",
      "copy (select 1) to '/tmp/never.csv'"
    ])
      await expect(generation.rows(sql)).rejects.toMatchObject({code: "engine"});
    await generation.close();
  });

  test("a query that takes too long or is aborted stops; the others go on", async () => {
    await make(1);
    const generation = await openGeneration(root, {connections: 2});
    const long = "select sum(a.range * b.range) as n from range(1000000) as a, range(1000000) as b";
    await expect(generation.rows(long, [], {timeoutMs: 30})).rejects.toMatchObject({
      code: "interrupted",
      message: "query: longer than 30 ms"
    });
    const stop = new AbortController();
    const aborted = generation.rows(long, [], {signal: stop.signal});
    void setTimeout(30).then(() => stop.abort());
    await expect(aborted).rejects.toMatchObject({code: "interrupted"});
    expect(await Promise.all([1, 2, 3, 4, 5].map((n) => generation.rows("select cast($1 as bigint) as n", [n])))).toEqual(
      [1n, 2n, 3n, 4n, 5n].map((n) => [{n}])
    );
    await generation.close();
  });

  test("an instance that died is opened anew, once and in silence", async () => {
    await make(1);
    const generation = await openGeneration(root, {connections: 2});
    // A parameter that is not cast everywhere makes DuckDB 1.5 give up the whole instance, under all its connections.
    const deadly = generation.rows("select typeof($1) as t, cast($1 as varchar) as v", ["x"]);
    const others = [1, 2, 3, 4].map(() => generation.rows("select count(*) as n from facts.orders"));
    await expect(deadly).rejects.toMatchObject({code: "engine"});
    expect(await Promise.all(others)).toEqual(others.map(() => [{n: 100n}]));
    expect(await generation.rows("select count(*) as n from facts.orders")).toEqual([{n: 100n}]);
    await generation.close();
  });

  test("six generations go by under readers: each sees whole ones only, never an older one than before", async () => {
    await make(1);
    const generations = await openGenerations(root, {connections: 2});
    let done = false;
    let asked = 0;
    const reader = async (): Promise<void> => {
      let last = 0;
      while (!done) {
        const generation = generations.current()!;
        const [row] = await generation.rows(
          "select cast(count(*) as bigint) as n from facts.orders where order_id <> cast($id as varchar)",
          {id: `none${asked}`}
        );
        expect(row).toEqual({n: 100n});
        expect(generation.number).toBeGreaterThanOrEqual(last);
        last = generation.number;
        asked += 1;
        await setTimeout(3);
      }
    };
    const readers = [reader(), reader(), reader()];
    for (let number = 2; number <= 6; number++) await make(number);
    await generations.refresh();
    expect(generations.current()?.number).toBe(6);
    done = true;
    await Promise.all(readers);
    expect(asked).toBeGreaterThan(20);
    await generations.close();
  });

  test("a request that holds a generation across a switch goes on with it", async () => {
    await make(1);
    const generations = await openGenerations(root);
    const held = generations.current()!;
    await make(2, {staged: [orders("less")]});
    await generations.refresh();
    expect(await held.rows("select count(*) as n from facts.orders")).toEqual([{n: 100n}]);
    expect(await generations.current()!.rows("select count(*) as n from facts.orders")).toEqual([{n: 99n}]);
    await generations.close();
  });
});
