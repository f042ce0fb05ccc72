import {readdirSync, readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openParser, type Parser} from "../../src/engine/parse.ts";
import {parseModel} from "../../src/steps/model.ts";
import {modelPathOf, runModelTest} from "../../src/steps/modeltest.ts";

const root = new URL("../../", import.meta.url);
const cases = readdirSync(new URL("sql/", root), {recursive: true, encoding: "utf8"})
  .filter((path) => path.endsWith(".test.sql"))
  .sort();

const text = (path: string): string => readFileSync(new URL(path, root), "utf8");
const nothing = {missing: [], surplus: [], gates: []};

let parser: Parser;
beforeAll(async () => {
  parser = await openParser();
});
afterAll(() => parser.close());

describe("models give the rows that their tests expect", () => {
  for (const path of cases)
    test(path, async () => {
      const model = modelPathOf(`sql/${path}`);
      expect(await runModelTest(await parseModel(model, text(model), parser), text(`sql/${path}`))).toEqual(nothing);
    });
});

describe("the harness sees a difference", () => {
  const model = "-- Numbers: one row per n.\n-- grain: n\nselect n, n * 2 as twice, as_of_on() as until from facts.given";
  const given = "create table facts.given as select * from (values (1), (2)) as t(n);";
  const run = async (test: string, select = model) => runModelTest(await parseModel("sql/facts/numbers.sql", select, parser), test);

  test.each([
    ["equal, in another order", `${given} create table expected as select * from (values (2, 4), (1, 2)) as t(n, twice)`, nothing],
    [
      "the date of the test",
      `-- as_of: 2024-05-31T16:00:00Z\n${given} create table expected as select distinct date '2024-06-01' as until, n from facts.given`,
      nothing
    ],
    [
      "a row too few",
      `${given} create table expected as select * from (values (1, 2)) as t(n, twice)`,
      {missing: [], surplus: [{n: 2, twice: 4}], gates: []}
    ],
    [
      "a row twice",
      `${given} create table expected as select * from (values (1), (1), (2)) as t(n)`,
      {missing: [{n: 1}], surplus: [], gates: []}
    ]
  ])("%s", async (_, sql, difference) => {
    expect(await run(sql)).toEqual(difference);
  });

  test("a broken gate", async () => {
    const sql = `${given} insert into facts.given values (2); create table expected as select n from facts.given`;
    expect((await run(sql)).gates).toEqual([{gate: "facts.numbers:grain", model: "facts.numbers", rows: 1}]);
  });
  test("a column that the model does not give", async () => {
    await expect(run(`${given} create table expected as select n as m from facts.given`)).rejects.toThrow(
      "facts.numbers: columns of expected that the model does not give: m"
    );
  });
});
