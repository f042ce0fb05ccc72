import {afterAll, beforeAll, expect, test} from "vitest";
import {compare} from "../../bench/conformance/compare.ts";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";

// The comparison that conformance rests on must be able to fail. Both sides are tables of the embedded engine here.
let engine: DuckdbEngine;
beforeAll(async () => {
  engine = await openDuckdb({file: ":memory:", threads: 1});
});
afterAll(() => engine.close());

const values = (rows: string, columns = "n, s"): string => `select * from (values ${rows}) as t(${columns})`;

const differenceOf = async (ours: string, theirs: string, grain = ["n"]) => {
  await engine.createOrReplace("ours.t", ours);
  await engine.createOrReplace("theirs.t", theirs);
  return compare({engine, duckdb: "ours.t", trino: "theirs.t", grain}, await engine.describe("theirs.t"));
};

test("equal rows in another order", async () => {
  expect(await differenceOf(values("(1, 'a'), (2, null), (2, null)"), values("(2, null), (1, 'a'), (2, null)"))).toEqual({
    rows: 3,
    difference: undefined
  });
});

test.each<[string, string, string, string]>([
  ["another value", "(1, 'a'), (2, 'b')", "(1, 'a'), (2, 'c')", "n 2: s b on DuckDB, c on Trino"],
  ["the first by its key", "(3, 'a'), (2, 'b')", "(3, 'x'), (2, 'c')", "n 2: s b on DuckDB, c on Trino"],
  ["NULL is not the empty text", "(1, '')", "(1, cast(null as varchar))", "n 1: s  on DuckDB, NULL on Trino"],
  ["a space", "(1, 'a')", "(1, 'a ')", "n 1: s a on DuckDB, a  on Trino"],
  ["a row too few", "(1, 'a'), (2, 'b')", "(1, 'a')", "2 rows on DuckDB, 1 on Trino; n 2: only on DuckDB"],
  ["a row too many", "(1, 'a')", "(1, 'a'), (0, 'b')", "1 rows on DuckDB, 2 on Trino; n 0: only on Trino"],
  ["a row twice", "(1, 'a')", "(1, 'a'), (1, 'a')", "1 rows on DuckDB, 2 on Trino; n 1: more often on Trino"],
  ["a NULL key", "(null, 'a')", "(null, 'b')", "n NULL: s a on DuckDB, b on Trino"]
])("%s", async (_, ours, theirs, difference) => {
  expect((await differenceOf(values(ours), values(theirs))).difference).toBe(difference);
});

test("a key of text with quotes", async () => {
  expect((await differenceOf(values("(1, 'o''x')"), values("(2, 'o''x')"), ["s"])).difference).toBe("s o'x: n 1 on DuckDB, 2 on Trino");
});

test("without a grain, the row", async () => {
  expect((await differenceOf(values("(1, 'a')"), values("(1, 'b')"), [])).difference).toBe("a row only on DuckDB: n 1, s a");
});

test("microseconds and cents", async () => {
  const row = (at: string, amount: string) => `select 1 as n, timestamp '${at}' as t, cast(${amount} as decimal(14, 2)) as m`;
  const one = row("2026-01-01 00:00:00.000001", "1.00");
  expect((await differenceOf(one, row("2026-01-01 00:00:00.000002", "1.00"))).difference).toMatch(
    /^n 1: t .*000001Z on DuckDB, .*000002Z on Trino$/
  );
  expect((await differenceOf(one, row("2026-01-01 00:00:00.000001", "1.01"))).difference).toBe("n 1: m 1.00 on DuckDB, 1.01 on Trino");
});

test("types and columns", async () => {
  expect((await differenceOf("select 1 as n", "select cast(1 as bigint) as n")).difference).toBe(
    "column n: integer on DuckDB, bigint on Trino"
  );
  expect((await differenceOf("select 1 as n, 2 as m", "select 1 as n")).difference).toBe("column m: integer on DuckDB, none on Trino");
  expect((await differenceOf("select 1 as n", "select 1 as n, 2 as m")).difference).toBe(
    "columns: n integer on DuckDB, m integer, n integer on Trino"
  );
});

test("doubles by the last digits, and no further", async () => {
  const row = (x: string, s = "'a'") => `select 1 as n, cast(${x} as double) as x, ${s} as s`;
  expect((await differenceOf(row("0.3"), row("0.30000000000000004"))).difference).toBeUndefined();
  expect((await differenceOf(row("0.3"), row("0.3000000001"))).difference).toBe("n 1: x 0.3 on DuckDB, 0.3000000001 on Trino");
  expect((await differenceOf(row("0.3"), row("null"))).difference).toBe("n 1: x 0.3 on DuckDB, NULL on Trino");
  expect((await differenceOf(row("0.3"), row("0.30000000000000004", "'b'"))).difference).toBe("n 1: s a on DuckDB, b on Trino");
});
