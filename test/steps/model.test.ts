import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openParser, type Parser} from "../../src/engine/parse.ts";
import {parseModel} from "../../src/steps/model.ts";

let parser: Parser;
beforeAll(async () => {
  parser = await openParser();
});
afterAll(() => parser.close());

const parse = (text: string, path = "sql/facts/orders.sql") => parseModel(path, text, parser);

test("a header becomes gates, index and catalogue; reads come from the parser", async () => {
  const text = `-- Orders: one row per order,
-- refunds not yet taken off.
-- grain: source, order_id
-- check: amount_yuan >= 0
-- check: status in ('open', 'done')
-- index: order_id
-- column amount_yuan: 金额 | amount | yuan | service, marketer
-- column status: 状态 | state
with days as (select a from staged.days), more as (select a from days)
select o.source, o.order_id from staging.orders as o
where o.a in (select a from more) and exists (select 1 from Staged.Loads as l where l.a = o.a) -- from nowhere.at_all
`;
  expect(await parse(text)).toEqual({
    name: "facts.orders",
    layer: "facts",
    path: "sql/facts/orders.sql",
    select: text.trimEnd(),
    sentence: "Orders: one row per order, refunds not yet taken off.",
    grain: ["source", "order_id"],
    checks: ["amount_yuan >= 0", "status in ('open', 'done')"],
    indexes: ["order_id"],
    columns: [
      {name: "amount_yuan", zh: "金额", en: "amount", unit: "yuan", roles: ["service", "marketer"]},
      {name: "status", zh: "状态", en: "state"}
    ],
    keep: true,
    isFile: false,
    isView: false,
    reads: ["staged.days", "staged.loads", "staging.orders"]
  });
});

describe("a broken header is refused with file, line and word", () => {
  const body = "\nselect 1 as a";
  test.each([
    ["no sentence", `-- grain: a${body}`, "line 1: model without a sentence"],
    ["no grain", `-- Numbers.${body}`, "line 1: model without a grain"],
    ["two grains", `-- Numbers.\n-- grain: a\n-- grain: b${body}`, "line 3: two grains"],
    ["a grain that is no list", `-- Numbers.\n-- grain: a b${body}`, "line 2: grain is not a list of columns: a b"],
    ["an unknown key", `-- Numbers.\n-- grain: a\n-- chek: a > 0${body}`, "line 3: unknown key of a header: chek"],
    ["an empty check", `-- Numbers.\n-- grain: a\n-- check:${body}`, "line 3: empty header line: check"],
    ["a column without meaning", `-- Numbers.\n-- grain: a\n-- column a: 数${body}`, "line 3: column is not described: a"],
    [
      "a keep that is neither",
      `-- Numbers.\n-- grain: a\n-- keep: maybe${body}`,
      "line 3: keep is yes, no, file, view or published view: maybe"
    ],
    ["no SELECT", "-- Numbers.\n-- grain: a\ncreate table x (a int)", "line 1, column 1: Only SELECT statements"],
    ["two SELECTs", `-- Numbers.\n-- grain: a${body}; select 2 as b`, "statements: 2"],
    ["a slip", `-- 数.\n-- grain: a\nselect from a from l.t`, "line 3, column"]
  ])("%s", async (_, text, message) => {
    const error = await parse(text).catch((caught: unknown) => caught);
    expect(error).toMatchObject({code: "invalid_input", details: {file: "sql/facts/orders.sql"}});
    expect((error as Error).message).toContain(`sql/facts/orders.sql: ${message}`);
  });
  test("a scratch model needs no grain", async () => {
    expect(await parse(`-- Numbers.\n-- keep: no${body}`)).toMatchObject({keep: false, grain: []});
  });
  test("a path that is no name", async () => {
    await expect(parse(`-- Numbers.\n-- grain: a${body}`, "sql/facts/My-orders.sql")).rejects.toThrow(
      "not a name of a model: facts.My-orders"
    );
  });
});
