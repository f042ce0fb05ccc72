import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import {hashTable, totalHash} from "../../src/generation/hash.ts";

let engine: DuckdbEngine;
beforeAll(async () => {
  engine = await openDuckdb({file: ":memory:", threads: 2});
});
afterAll(() => engine.close());

const hashOf = async (select: string): Promise<string> => {
  await engine.createOrReplace("facts.t", select);
  return (await hashTable(engine, "facts.t")).hash;
};
const values = (rows: string, columns = "a, b"): string => `select ${columns} from (values ${rows}) as t(${columns})`;

describe("the same content has the same hash", () => {
  test.each([
    ["another order of rows", values("(1, 'x'), (2, 'y')"), values("(2, 'y'), (1, 'x')")],
    ["another order of columns", values("(1, 'x')"), "select 'x' as b, 1 as a"],
    ["integers of another width", "select cast(1 as bigint) as a", "select cast(1 as smallint) as a"],
    ["decimals of another size", "select cast(1.5 as decimal(14, 2)) as a", "select cast(1.5 as decimal(18, 4)) as a"],
    ["numbers of other runs", "select 1 as a, 1 as generation", "select 1 as a, 2 as generation"],
    ["a negative zero", "select cast(0 as double) as a", "select cast(-0.0 as double) as a"]
  ])("%s", async (_, one, other) => {
    expect(await hashOf(one)).toBe(await hashOf(other));
  });
});

describe("other content has another hash", () => {
  test.each([
    ["NULL and ''", "select '' as a", "select cast(null as varchar) as a"],
    ["NULL and 0", "select 0 as a", "select cast(null as integer) as a"],
    ["values that change columns", values("('x', 'y')"), values("('y', 'x')")],
    ["values that change rows", values("(1, 'x'), (2, 'y')"), values("(1, 'y'), (2, 'x')")],
    ["a row twice", values("(1, 'x')"), values("(1, 'x'), (1, 'x')")],
    ["pairs that a sum of columns would not tell apart", values("(1, 4), (2, 3)"), values("(1, 3), (2, 4)")],
    ["a name of a column", "select 1 as a", "select 1 as b"],
    ["a cent", "select cast(1.50 as decimal(14, 2)) as a", "select cast(1.51 as decimal(14, 2)) as a"],
    ["a microsecond", "select timestamp '2024-01-01 00:00:00' as a", "select timestamp '2024-01-01 00:00:00.000001' as a"],
    ["a day", "select date '2024-01-01' as a", "select date '2024-01-02' as a"],
    ["false and NULL", "select false as a", "select cast(null as boolean) as a"]
  ])("%s", async (_, one, other) => {
    expect(await hashOf(one)).not.toBe(await hashOf(other));
  });

  test("an empty table has one, and its name counts in the total", async () => {
    await engine.createOrReplace("facts.none", "select 1 as a where false");
    const none = await hashTable(engine, "facts.none");
    expect(none.rows).toBe(0);
    expect(totalHash({"facts.a": none})).not.toBe(totalHash({"facts.b": none}));
    expect(totalHash({"facts.a": none, "facts.b": none})).toBe(totalHash({"facts.b": none, "facts.a": none}));
  });
});
