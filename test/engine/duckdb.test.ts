import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import type {Batch} from "../../src/engine/engine.ts";
import {AppError} from "../../src/errors.ts";

let folder: string;
let engine: DuckdbEngine;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "engine-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));
beforeEach(async () => {
  engine = await openDuckdb({file: ":memory:", threads: 1, temp: join(folder, "temp")});
});
afterEach(() => engine.close());

const fault = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught
  );
  if (!(error instanceof AppError)) throw new Error(`no AppError: ${String(error)}`);
  return error;
};

describe("values", () => {
  test("integers of 64 bits are bigint, decimals and times are text", async () => {
    const [row] = await engine.rows(`
      select cast(9007199254740993 as bigint) as big, 7 as small, cast(-0.05 as decimal(14, 2)) as yuan, 0.25e0 as ratio, true as yes, null as none,
        date '1969-12-31' as born_on, timestamp '2024-02-29 23:59:58' as at_second, timestamp '1969-12-31 23:59:59.5' as before, ['a', null] as list, '' as empty`);
    expect(row).toEqual({
      big: 9007199254740993n,
      small: 7,
      yuan: "-0.05",
      ratio: 0.25,
      yes: true,
      none: null,
      born_on: "1969-12-31",
      at_second: "2024-02-29T23:59:58Z",
      before: "1969-12-31T23:59:59.500000Z",
      list: '["a",null]',
      empty: ""
    });
  });

  test("types are those of the shared dialect", async () => {
    await engine.createOrReplace(
      "facts.t",
      "select cast(1 as bigint) as a, cast(1 as decimal(14, 2)) as b, timestamp '2024-01-01' as c, 'x' as d, 1 as e, 1e0 as f"
    );
    expect((await engine.describe("facts.t")).map(({type}) => type)).toEqual([
      "bigint",
      "decimal(14, 2)",
      "timestamp(6)",
      "varchar",
      "integer",
      "double"
    ]);
  });

  test.each([
    ["hugeint", "select sum(n) as total from (values (1), (2)) as t(n)"],
    ["struct(a integer)", "select {'a': 1} as total"]
  ])("a column of a type that no other engine has is refused: %s", async (type, select) => {
    expect((await fault(engine.createOrReplace("facts.t", select))).message).toBe(
      `facts.t: column outside the shared types: total ${type}`
    );
  });
});

describe("batches", () => {
  const all = async (select: string): Promise<Batch[]> => {
    const batches: Batch[] = [];
    for await (const batch of engine.batches(select)) batches.push(batch);
    return batches;
  };

  test("integer and double columns are typed arrays; NULL is NaN", async () => {
    const [batch] = await all(`
      select n, cast(n as bigint) as big, case when n <> 2 then cast(n as bigint) * 5000000000 end as wide, case when n <> 2 then n / 2e0 end as half, 'v' || n as text
      from (values (1), (2), (-3)) as t(n)`);
    expect(batch).toEqual({
      rows: 3,
      columns: [
        Int32Array.of(1, 2, -3),
        Float64Array.of(1, 2, -3),
        Float64Array.of(5e9, Number.NaN, -15e9),
        Float64Array.of(0.5, Number.NaN, -1.5),
        ["v1", "v2", "v-3"]
      ]
    });
  });
  test("integers past 2^53 stay exact", async () => {
    const [batch] = await all(
      "select cast(9007199254740993 as bigint) as a, case when n = 1 then cast(-9007199254740993 as bigint) end as b from (values (1), (2)) as t(n) order by n"
    );
    expect(batch?.columns).toEqual([BigInt64Array.of(9007199254740993n, 9007199254740993n), [-9007199254740993n, null]]);
  });
  test("many chunks, in order, with NULLs across the bounds of 64", async () => {
    const batches = await all(
      "select case when n % 65 <> 0 then n end as n, date '2024-01-01' as on_day from (select cast(range as bigint) as n from range(5000)) as t order by n nulls last"
    );
    const values = batches.flatMap(({columns}) => [...(columns[0] as Float64Array)]);
    const wanted = Array.from({length: 5000}, (_, n) => n).filter((n) => n % 65 !== 0);
    expect(values.filter((n) => !Number.isNaN(n))).toEqual(wanted);
    expect(values.length).toBe(5000);
    expect(batches[0]?.columns[1]?.[0]).toBe("2024-01-01");
  });
  test("what is read can be written while it is read", async () => {
    await engine.createOrReplace("facts.source", "select cast(range as bigint) as n, 'x' || range as text from range(6000)");
    const added = await engine.append(
      "facts.copy",
      [
        {name: "n", type: "bigint"},
        {name: "text", type: "varchar"}
      ],
      engine.batches("select n, text from facts.source")
    );
    expect(added).toBe(6000);
    expect(await engine.scalar("select count(*) from facts.source as s join facts.copy as c on c.n = s.n and c.text = s.text")).toBe(6000n);
  });
});

describe("append", () => {
  const columns = [
    {name: "a", type: "bigint"},
    {name: "b", type: "integer"},
    {name: "c", type: "double"},
    {name: "d", type: "decimal(14, 2)"},
    {name: "e", type: "date"},
    {name: "f", type: "timestamp(6)"},
    {name: "g", type: "boolean"},
    {name: "h", type: "varchar"}
  ];
  test("every type goes in and comes out, NULL too, batch after batch", async () => {
    const batch: Batch = {
      rows: 2,
      columns: [
        Float64Array.of(5e9, Number.NaN),
        Int32Array.of(-1, 2),
        Float64Array.of(0.1, Number.NaN),
        ["-12.5", null],
        ["2024-02-29", null],
        ["1969-12-31T23:59:59.000001Z", null],
        [true, null],
        ["汉", null]
      ]
    };
    expect(await engine.append("facts.t", columns, [batch])).toBe(2);
    expect(await engine.append("facts.t", columns, [batch, batch])).toBe(4);
    expect(await engine.rows("select distinct * from facts.t order by b")).toEqual([
      {a: 5000000000n, b: -1, c: 0.1, d: "-12.50", e: "2024-02-29", f: "1969-12-31T23:59:59.000001Z", g: true, h: "汉"},
      {a: null, b: 2, c: null, d: null, e: null, f: null, g: null, h: null}
    ]);
  });
  test("whole numbers up to 2^53 either way, and none past it", async () => {
    const numbers = [2 ** 53 - 1, -(2 ** 53 - 1), -1, 0, 2 ** 32, -(2 ** 32), 2 ** 31, -(2 ** 31) - 1];
    await engine.append("facts.t", [{name: "a", type: "bigint"}], [{rows: numbers.length, columns: [Float64Array.from(numbers)]}]);
    expect((await engine.rows("select a from facts.t")).map(({a}) => a)).toEqual(numbers.map(BigInt));
    await fault(engine.append("facts.t", [{name: "a", type: "bigint"}], [{rows: 1, columns: [Float64Array.of(1.5)]}]));
  });
  test("all or nothing", async () => {
    const good: Batch = {rows: 1, columns: [[1n]]};
    const bad: Batch = {rows: 1, columns: [["13812345678x"]]};
    const error = await fault(engine.append("facts.t", [{name: "a", type: "bigint"}], [good, bad]));
    expect(error.message).not.toContain("138");
    expect(await fault(engine.scalar("select count(*) from facts.t"))).toMatchObject({code: "engine"});
  });
});

describe.each([false, true])("errors (patient: %s)", (patient) => {
  beforeEach(async () => {
    await engine.close();
    engine = await openDuckdb({file: ":memory:", threads: 1, temp: join(folder, "temp"), patient});
  });
  test("name the table, line and column of the model's text", async () => {
    const error = await fault(engine.createOrReplace("facts.t", "-- 一行\nselect\n  a,\n  nosuch\nfrom (values (1)) as t(a)"));
    expect(error).toMatchObject({code: "engine", details: {name: "facts.t", line: 4, column: 3}});
    expect(error.message).toMatch(/^facts\.t: line 4, column 3: binder error: Referenced column "nosuch" not found/);
  });
  test.each([
    ["a conversion", "select cast(a as integer) as b from (values ('13812345678')) as t(a)"],
    ["a date", "select cast(a as date) as b from (values ('张三13812345678')) as t(a)"],
    ["an error of the text", "select error('13812345678') as b"]
  ])("hold no data: %s", async (_, select) => {
    expect((await fault(engine.createOrReplace("facts.t", select))).message).not.toMatch(/138|张/);
  });
  test("a failed replacement leaves the table as it was", async () => {
    await engine.createOrReplace("facts.t", "select 1 as a");
    await fault(engine.createOrReplace("facts.t", "select cast('x' || a as integer) as a from facts.t"));
    expect(await engine.rows("select a from facts.t")).toEqual([{a: 1}]);
  });
});

describe("transaction", () => {
  beforeEach(() => engine.createOrReplace("facts.t", "select 1 as a"));
  const count = () => engine.scalar("select count(*) from facts.t");

  test("keeps what it did", async () => {
    expect(await engine.transaction(async (run) => void (await run("insert into facts.t values (2)")))).toBe(undefined);
    expect(await count()).toBe(2n);
  });
  test("rolls back and rethrows", async () => {
    await expect(
      engine.transaction(async (run) => {
        await run("insert into facts.t values (2)");
        throw new Error("stop");
      })
    ).rejects.toThrow("stop");
    expect(await count()).toBe(1n);
  });
  test("an error that the caller swallows dooms it", async () => {
    await fault(
      engine.transaction(async (run) => {
        await run("insert into facts.t values (2)");
        await run("select cast('x' || a as integer) from facts.t").catch(() => undefined);
      })
    );
    expect(await count()).toBe(1n);
  });
});

describe("parquet", () => {
  const columns = [
    {name: "n", type: "bigint"},
    {name: "on_day", type: "date"}
  ];
  test("exactly these files, columns as declared", async () => {
    for (const n of [1, 2, 3])
      await engine.run(
        `copy (select cast(${n} as integer) as n, 'x' as more, date '2024-01-0${n}' as on_day) to '${folder}/${n}.parquet' (format parquet)`
      );
    const files = [1, 3].map((n) => join(folder, `${n}.parquet`));
    await engine.registerParquet("staged.t", columns, files);
    expect(await engine.rows("select * from staged.t order by n")).toEqual([
      {n: 1n, on_day: "2024-01-01"},
      {n: 3n, on_day: "2024-01-03"}
    ]);
    expect(await engine.files("staged.t")).toEqual(files);
  });
  test("a column that older files lack is NULL there; one that none has is NULL everywhere", async () => {
    const grown = [...columns, {name: "why", type: "varchar"}, {name: "never", type: "bigint"}];
    await engine.run(`copy (select cast(1 as bigint) as n, date '2024-01-01' as on_day) to '${folder}/old.parquet' (format parquet)`);
    await engine.run(`copy (select 'x' as why, date '2024-01-02' as on_day, 2 as n) to '${folder}/new.parquet' (format parquet)`);
    const files = ["old", "new"].map((name) => join(folder, `${name}.parquet`));
    await engine.registerParquet("staged.grown", grown, files);
    expect(await engine.rows("select * from staged.grown order by n")).toEqual([
      {n: 1n, on_day: "2024-01-01", why: null, never: null},
      {n: 2n, on_day: "2024-01-02", why: "x", never: null}
    ]);
    expect(await engine.describe("staged.grown")).toEqual(grown);
  });
  test("no file: an empty table of these columns", async () => {
    await engine.registerParquet("staged.none", columns, []);
    expect(await engine.rows("select * from staged.none")).toEqual([]);
    expect(await engine.describe("staged.none")).toEqual(columns);
  });
  test("a table's rows as files", async () => {
    await engine.createOrReplace("facts.t", "select 5 as a");
    const [file] = await engine.files("facts.t");
    expect(await engine.scalar(`select a from read_parquet('${file}')`)).toBe(5);
  });
});

test("drop and rename", async () => {
  await engine.createOrReplace("facts.t", "select 1 as a");
  await engine.rename("facts.t", "facts.u");
  expect(await engine.tables()).toEqual([{name: "facts.u", kind: "table"}]);
  await engine.drop("facts.u");
  await engine.drop("facts.u");
  expect(await engine.tables()).toEqual([]);
});

test("the date of the run", async () => {
  await engine.functions({as_of: "2025-12-31T16:00:00Z", as_of_on: "2026-01-01"});
  expect(await engine.rows("select as_of() as a, as_of_on() as b")).toEqual([{a: "2025-12-31T16:00:00Z", b: "2026-01-01"}]);
});

test("scratch tables lie in a file of their own and join with the others", async () => {
  const file = join(folder, "kept.duckdb");
  const both = await openDuckdb({file, scratch: {file: join(folder, "scratch.duckdb"), holds: (name) => name !== "facts.kept"}});
  await both.createOrReplace("facts.helper", "select 1 as a");
  await both.append("staging.rows", [{name: "a", type: "bigint"}], [{rows: 1, columns: [[1n]]}]);
  await both.createOrReplace("facts.kept", "select h.a from facts.helper as h join staging.rows as r on r.a = h.a");
  expect(await both.tables()).toEqual([{name: "facts.kept", kind: "table"}]);
  await both.drop("facts.kept");
  await both.rename("facts.helper", "facts.kept");
  expect(await both.tables()).toEqual([{name: "facts.kept", kind: "table"}]);
  await both.close();
  const kept = await openDuckdb({file, readOnly: true});
  expect(await kept.rows("select a from facts.kept")).toEqual([{a: 1}]);
  expect(await fault(kept.scalar("select a from facts.helper"))).toMatchObject({code: "engine"});
  await kept.close();
});

test.each([false, true])("an abort interrupts what runs and refuses what comes (patient: %s)", async (patient) => {
  const stop = new AbortController();
  const stopped = await openDuckdb({file: ":memory:", threads: 1, signal: stop.signal, patient});
  const long = fault(stopped.scalar("select sum(a.range * b.range) from range(1000000) as a, range(1000000) as b"));
  setTimeout(() => stop.abort(), 50);
  expect((await long).code).toBe("interrupted");
  expect((await fault(stopped.scalar("select 1"))).code).toBe("interrupted");
  await stopped.close();
});

test.each([false, true])("memory that does not suffice is told, and the engine goes on (patient: %s)", async (patient) => {
  const small = await openDuckdb({file: ":memory:", threads: 1, memory: "30MB", patient});
  const error = await fault(
    small.createOrReplace("facts.t", "select cast(range as bigint) as n, 'text of some length ' || range as text from range(5000000)")
  );
  expect(error).toMatchObject({code: "engine", fix: "give it more memory in huaxiang.yaml"});
  expect(await small.scalar("select 1")).toBe(1);
  await small.close();
  await small.close();
});
