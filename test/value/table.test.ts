import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openParser, type Parser} from "../../src/lake/parser.ts";
import {modelNamed} from "../../src/value/catalogue.ts";
import {moreThanOne, type Read, readRows} from "../../src/value/table/rows.ts";
import {openSource, type Source} from "../../src/value/table/source.ts";
import {openTransactions} from "../../src/value/table/transactions.ts";
import {defaultStep, units} from "../../src/value/table/units.ts";

let folder: string;
let parser: Parser;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "huaxiang-value-table-"));
  parser = openParser();
});
afterAll(async () => {
  await parser.close();
  rmSync(folder, {recursive: true, force: true});
});

const withSource = async <T>(text: string, use: (source: Source) => Promise<T>): Promise<T> => {
  const path = join(folder, "input.csv");
  writeFileSync(path, text);
  const source = await openSource(path, {now: "2026-01-01T00:00:00.000Z", signal: new AbortController().signal, parser});
  try {
    return await use(source);
  } finally {
    await source.close();
  }
};

const read = async (name: string, text: string): Promise<Read> => {
  const {kind, fields} = await modelNamed(name);
  return withSource(text, async (source) => {
    const found = await readRows(source, kind, fields, {});
    moreThanOne(found.rows.rows);
    return found;
  });
};
const readTransactions = (text: string) => withSource(text, (source) => openTransactions(source, {id: "id", at: "at"}));

describe("bad input names the row and the rule", () => {
  const head = "x,t_x,T\n1,2,9\n0,0,9\n";
  test.each([
    ["negative recency", `${head}1,-1,9\n`, "row 3: t_x is negative"],
    ["t_x > T", `${head}1,10,9\n`, "row 3: t_x is after T"],
    ["x = 0 with t_x > 0", `${head}0,3,9\n`, "row 3: x = 0 with t_x > 0"],
    ["x > 0 with t_x = 0", `${head}2,0,9\n`, "row 3: x > 0 with t_x = 0"],
    ["a part of a purchase", `${head}1.5,3,9\n`, "row 3: x is not a whole number"],
    ["negative age", `${head}0,0,-9\n`, "row 3: T is negative"],
    ["text", `${head}many,3,9\n`, "row 3: x: not a number"],
    ["an empty field", `${head}1,,9\n`, "row 3: t_x: empty"],
    ["infinity", `${head}1,2,inf\n`, "row 3: T: not a number"],
    ["a field that is no number before a broken rule", "x,t_x,T\n1,2,9\n1,-1,9\n1,x,9\n", "row 3: t_x: not a number"],
    ["one row", "x,t_x,T\n1,2,9\n", "row 1: the only row"],
    ["no row", "x,t_x,T\n", "empty"],
    ["another number of fields", `${head}1,2\n`, "row 3: field_count"],
    ["a missing column", "x,t_x\n1,2\n", "missing column: T"]
  ])("%s", async (_, text, words) => {
    await expect(read("bg_nbd", text)).rejects.toMatchObject({name: "AppError", message: expect.stringContaining(words)});
  });

  test.each([
    ["bg_bb", "x,t_x,n\n1,1,6\n3,2,6\n", "row 2: x is more than t_x"],
    ["bg_bb", "x,t_x,n\n1,1,6\n3,7,6\n", "row 2: t_x is after n"],
    ["s_bg", "t,ended\n3,1\n2,2\n", "row 2: ended is not 0 or 1"],
    ["s_bg", "t,ended\n3,1\n0,1\n", "row 2: ended in period 0"],
    ["gamma_gamma", "x,mean_spend\n3,1\n2,-2\n", "row 2: mean_spend is negative"],
    ["nbd", "x,t_x,T,weight\n1,2,9,1\n1,2,9,0\n", "row 2: weight is not above 0"]
  ])("%s: %j", async (model, text, words) => {
    await expect(read(model, text)).rejects.toMatchObject({message: expect.stringContaining(words)});
  });

  test.each([
    ["a,2024-01-01\n,2024-01-02\n", "row 2: id: empty"],
    ["a,2024-01-01\nb,yesterday\n", "row 2: at: not a time"]
  ])("transactions: %j", async (text, words) => {
    await expect(readTransactions(`id,at\n${text}`)).rejects.toMatchObject({message: expect.stringContaining(words)});
  });
});

test("fits round times by the size of the data: not at all, to a week, to two, and never more than 1/250 of the longest", () => {
  const ages = (count: number, longest: number) => new Float64Array(count).fill(longest);
  expect(defaultStep(ages(50_000, 3650), "days")).toBe(0);
  expect(defaultStep(ages(50_001, 3650), "days")).toBe(7);
  expect(defaultStep(ages(5_000_001, 3650), "days")).toBe(14);
  expect(defaultStep(ages(60_000, 250), "days")).toBe(1);
  expect(defaultStep(ages(60_000, 520), "weeks")).toBe(1);
  expect(units.months).toBeCloseTo(30.4375, 10);
});
