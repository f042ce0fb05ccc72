import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import {checkHeader, failures} from "../../src/steps/check.ts";
import type {Model} from "../../src/steps/model.ts";

let engine: DuckdbEngine;
beforeAll(async () => {
  engine = await openDuckdb({file: ":memory:", threads: 1});
  await engine.createOrReplace(
    "facts.t",
    "select * from (values ('x', 1, 5), ('x', 2, -1), ('y', 1, null), ('y', 1, 7), ('y', 1, 8), (null, 3, 9)) as t(a, b, amount)"
  );
  await engine.createOrReplace("facts.none", "select 'x' as a, 1 as b, 2 as amount where false");
});
afterAll(() => engine.close());

const model = (name: string, grain: string[], checks: string[] = []): Model => ({
  name,
  layer: "facts",
  path: "sql/facts/t.sql",
  select: "",
  sentence: "",
  grain,
  checks,
  indexes: [],
  columns: [],
  keep: true,
  isFile: false,
  isView: false,
  reads: []
});

describe("gates count the rows that break them", () => {
  test.each([
    ["a grain with two surplus rows and one NULL", model("facts.t", ["a", "b"]), {"facts.t:grain": 3}],
    ["a grain with NULLs only", model("facts.t", ["b", "a", "amount"]), {"facts.t:grain": 2}],
    ["a check; NULL breaks none", model("facts.t", [], ["amount > 0"]), {"facts.t:amount > 0": 1}],
    [
      "several checks, one by one",
      model("facts.t", [], ["b > 0", "amount < 8", "a <> 'y'"]),
      {"facts.t:amount < 8": 2, "facts.t:a <> 'y'": 3}
    ],
    [
      "a check over other rows",
      model("facts.t", [], ["b <= (select max(b) - 1 from facts.t)"]),
      {"facts.t:b <= (select max(b) - 1 from facts.t)": 1}
    ],
    ["no rows at all", model("facts.none", ["a"], ["amount > 9"]), {}]
  ])("%s", async (_, one, expected) => {
    expect(Object.fromEntries((await failures(engine, one)).failed.map(({gate, rows}) => [gate, rows]))).toEqual(expected);
  });

  test("a check that does not run is named", async () => {
    await expect(failures(engine, model("facts.t", [], ["b > 0", "nosuch > 0", "a > 'a'"]))).rejects.toMatchObject({
      code: "invalid_input",
      message: expect.stringMatching(/^sql\/facts\/t\.sql: check does not run: nosuch > 0: /)
    });
  });
});

test("a header that names a column which the table lacks", () => {
  const described = {...model("facts.t", ["a"]), columns: [{name: "gone", zh: "无", en: "gone"}]};
  expect(() => checkHeader(described, [{name: "a", type: "varchar"}])).toThrow(
    "sql/facts/t.sql: header names a column that facts.t does not have: gone"
  );
});
