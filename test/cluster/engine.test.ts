import {existsSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {down, up} from "../../bench/cluster/cluster.ts";
import {openOn} from "../../bench/cluster/probe.ts";
import {isAlive, readState, type State} from "../../bench/cluster/state.ts";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import type {Batch, Column, Engine} from "../../src/engine/engine.ts";
import {openTrino, type TrinoEngine} from "../../src/engine/trino.ts";
import {AppError} from "../../src/errors.ts";

// The engines keep one contract: every case runs on both. Needs the cluster of `npm run trino` (it is started if it is down).
let state: State;
let wasUp: boolean;
let folder: string;
let duckdb: DuckdbEngine;
let trino: TrinoEngine;
beforeAll(async () => {
  const running = readState();
  wasUp = running !== undefined && Object.values(running.pids).every(isAlive);
  state = await up();
  folder = mkdtempSync(join(tmpdir(), "huaxiang-engine-"));
  duckdb = await openDuckdb({file: ":memory:", threads: 1, temp: folder});
  trino = await openOn(state, {catalog: "fixtures"});
});
afterAll(async () => {
  await duckdb?.close();
  rmSync(folder, {recursive: true, force: true});
  if (!wasUp) await down();
});

const columns: Column[] = [
  {name: "n", type: "bigint"},
  {name: "k", type: "integer"},
  {name: "s", type: "varchar"},
  {name: "d", type: "date"},
  {name: "t", type: "timestamp(6)"},
  {name: "m", type: "decimal(14, 2)"},
  {name: "x", type: "double"},
  {name: "b", type: "boolean"}
];
const batch: Batch = {
  rows: 3,
  columns: [
    [1n, 9007199254740993n, null],
    [1, null, 3],
    ["a", "画像 '\"", null],
    ["2026-01-02", null, "1969-12-31"],
    ["2026-01-02T03:04:05.120000Z", null, "1969-12-31T23:59:59.999999Z"],
    ["1.50", null, "-0.01"],
    [0.1, null, -1e300],
    [true, null, false]
  ]
};
const rows = [
  {n: 1n, k: 1, s: "a", d: "2026-01-02", t: "2026-01-02T03:04:05.120000Z", m: "1.50", x: 0.1, b: true},
  {n: 9007199254740993n, k: null, s: "画像 '\"", d: null, t: null, m: null, x: null, b: null},
  {n: null, k: 3, s: null, d: "1969-12-31", t: "1969-12-31T23:59:59.999999Z", m: "-0.01", x: -1e300, b: false}
];
const all = "select n, k, s, d, t, m, x, b from trial.all_types order by coalesce(n, 9223372036854775807)";

const collect = async (batches: AsyncIterable<Batch>): Promise<Batch[]> => {
  const found: Batch[] = [];
  for await (const one of batches) found.push(one);
  return found;
};
const faultOf = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
};

const engines: [string, () => Engine][] = [
  ["duckdb", () => duckdb],
  ["trino", () => trino]
];

describe.each(engines)("%s", (_, engine) => {
  test("appends, and gives back what it was given", async () => {
    await engine().drop("trial.all_types");
    expect(await engine().append("trial.all_types", columns, [batch])).toBe(3);
    expect(await engine().describe("trial.all_types")).toEqual(columns);
    expect(await engine().rows(all)).toEqual(rows);
    const [slice, ...more] = await collect(engine().batches(all));
    expect(more).toEqual([]);
    expect(slice?.columns[0]).toEqual([1n, 9007199254740993n, null]);
    expect(slice?.columns[1]).toEqual(Float64Array.of(1, Number.NaN, 3));
    expect(slice?.columns[6]).toEqual(Float64Array.of(0.1, Number.NaN, -1e300));
    expect(await engine().append("trial.all_types", columns, [batch])).toBe(3);
    expect(await engine().scalar("select count(*) from trial.all_types")).toBe(6n);
  });

  test("appends nothing: an empty table", async () => {
    await engine().drop("trial.none");
    expect(await engine().append("trial.none", columns, [])).toBe(0);
    expect(await engine().describe("trial.none")).toEqual(columns);
    expect(await engine().rows("select n from trial.none")).toEqual([]);
  });

  test("creates and replaces, with as_of()", async () => {
    await engine().functions({as_of: "2026-01-31T16:00:00Z", as_of_on: "2026-02-01"});
    const select = "with x as (select 1 as n)\nselect n, as_of() as t, as_of_on() as d from x";
    expect(await engine().createOrReplace("trial.made", select)).toBe(1);
    expect(await engine().rows("select n, t, d from trial.made")).toEqual([{n: 1, t: "2026-01-31T16:00:00Z", d: "2026-02-01"}]);
    expect(await engine().createOrReplace("trial.made", "select 2 as n union all select 3 as n")).toBe(2);
    expect(await engine().rows("select n from trial.made order by n")).toEqual([{n: 2}, {n: 3}]);
  });

  test("a failed replacement leaves the table, and says where", async () => {
    await engine().createOrReplace("trial.kept", "select 1 as n");
    const error = await faultOf(engine().createOrReplace("trial.kept", "select\n  nope\nfrom trial.kept"));
    expect(error).toMatchObject({code: "engine", details: {name: "trial.kept", line: 2, column: 3}});
    const cast = "select cast(s as integer) as n from (select 'secret' as s) as t";
    expect((await faultOf(engine().createOrReplace("trial.kept", cast))).message).not.toContain("secret");
    expect(await engine().rows("select n from trial.kept")).toEqual([{n: 1}]);
  });

  test("validates", async () => {
    await engine().createOrReplace("trial.kept", "select 1 as n");
    await engine().validate("select n, as_of() as t from trial.kept");
    expect(await faultOf(engine().validate("select n,\n m from trial.kept"))).toMatchObject({details: {line: 2, column: 2}});
    expect(await faultOf(engine().validate("selec n"))).toMatchObject({code: "engine", details: {line: 1}});
  });

  test("makes views, with as_of(), and gives files of their rows", async () => {
    await engine().createOrReplace("trial.base", "select 7 as n");
    await engine().createView("trial.seen", "-- as_of()\nselect n, as_of() as t from trial.base");
    await engine().createOrReplace("trial.base", "select 8 as n");
    expect(await engine().rows("select n, t from trial.seen")).toEqual([{n: 8, t: "2026-01-31T16:00:00Z"}]);
    await duckdb.registerParquet("read.seen", [{name: "n", type: "integer"}], await engine().files("trial.seen"));
    expect(await duckdb.rows("select n from read.seen")).toEqual([{n: 8}]);
    await engine().drop("trial.seen");
    expect((await faultOf(engine().rows("select n from trial.seen"))).code).toBe("engine");
  });

  test("registers Parquet, and leaves the files alone when the table goes", async () => {
    await duckdb.createOrReplace("given.part", "select cast(1 as bigint) as n, 'a' as s union all select 2, null");
    const files = await duckdb.files("given.part");
    const given = [
      {name: "n", type: "bigint"},
      {name: "s", type: "varchar"}
    ];
    await engine().registerParquet("trial.given", given, files);
    expect(await engine().describe("trial.given")).toEqual(given);
    expect(await engine().rows("select n, s from trial.given order by n")).toEqual([
      {n: 1n, s: "a"},
      {n: 2n, s: null}
    ]);
    await duckdb.registerParquet("read.given", given, await engine().files("trial.given"));
    expect(await duckdb.scalar("select count(*) from read.given")).toBe(2n);
    await engine().registerParquet("trial.given", given, []);
    expect(await engine().scalar("select count(*) from trial.given")).toBe(0n);
    await engine().drop("trial.given");
    expect(files.map((file) => existsSync(file))).toEqual([true]);
  });

  test("renames, also over layers; drops what is not there", async () => {
    for (const name of ["trial.new_name", "other.new_name"]) await engine().drop(name);
    await engine().createOrReplace("trial.old_name", "select 1 as n");
    await engine().rename("trial.old_name", "trial.new_name");
    expect(await engine().scalar("select n from trial.new_name")).toBe(1);
    await engine().createOrReplace("other.any", "select 1 as n");
    await engine().rename("trial.new_name", "other.new_name");
    expect(await engine().scalar("select n from other.new_name")).toBe(1);
    await faultOf(engine().rows("select n from trial.new_name"));
    await engine().drop("trial.never");
  });

  test("works beside itself", async () => {
    await engine().createOrReplace("trial.shared", "select 5 as n");
    const beside = await engine().beside();
    expect(await Promise.all([engine().scalar("select n from trial.shared"), beside.scalar("select n + 1 from trial.shared")])).toEqual([
      5, 6
    ]);
    await beside.close();
    expect(await engine().scalar("select n from trial.shared")).toBe(5);
  });

  test("gives large results in slices, in order", async () => {
    const digits = "(values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))";
    await engine().createOrReplace(
      "trial.many",
      `select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as n from ${["a", "b", "c", "e", "f"].map((name) => `${digits} as ${name} (d)`).join(" cross join ")}`
    );
    const slices = await collect(engine().batches("select n, rpad('', 100, 'x') as s from trial.many order by n"));
    expect(slices.length).toBeGreaterThan(1);
    const numbers = slices.flatMap((slice) => Array.from(slice.columns[0] as Int32Array));
    expect(numbers).toEqual(Array.from({length: 100_000}, (_, i) => i));
  });
});

describe("only a cluster", () => {
  test("turns a table into a view and back, whoever made it", async () => {
    await trino.createOrReplace("trial.turned", "select 1 as n");
    const other = await openOn(state, {catalog: "fixtures"});
    await other.createView("trial.turned", "select 2 as n");
    expect(await other.rows("select n from trial.turned")).toEqual([{n: 2}]);
    const third = await openOn(state, {catalog: "fixtures"});
    await third.createOrReplace("trial.turned", "select 3 as n");
    expect(await third.rows("select n from trial.turned")).toEqual([{n: 3}]);
  });

  test("lets in a bearer of a token, and nobody whom it does not know", async () => {
    const {url, user, token, ca} = state;
    const bearer = await openTrino({url, user, token, ca, catalog: "fixtures"});
    expect(await bearer.scalar("select current_user")).toBe(user);
    await expect(openTrino({url, user, token: `${token}x`, ca, catalog: "fixtures"})).rejects.toMatchObject({code: "unauthenticated"});
  });

  test("takes session properties", async () => {
    const {url, user, password, ca} = state;
    const engine = await openTrino({url, user, password, ca, catalog: "fixtures", session: {query_max_run_time: "77s"}});
    const [row] = (await engine.rows("show session like 'query_max_run_time'")) as {Value: string}[];
    expect(row?.Value).toBe("77s");
  });

  test("without a folder that both see says so", async () => {
    const {url, user, password, ca} = state;
    const engine = await openTrino({url, user, password, ca, catalog: "fixtures"});
    await expect(engine.registerParquet("trial.x", columns, ["/nowhere.parquet"])).rejects.toThrow("trino: no folder that both sides see");
  });
});
