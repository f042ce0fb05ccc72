import {afterAll, beforeAll, expect, test} from "vitest";
import {badness, soft} from "../../src/channels/bad.ts";
import {booleanNode, parse, unparse} from "../../src/channels/expression.ts";
import {functionsOf, readingTypes} from "../../src/channels/functions.ts";
import {openSession, type Session} from "../../src/channels/session.ts";

// What an expression gives for a record, and whether reading it met bad text. The expectation is what a person would say:
// bad text counts where it is read, and a branch that is not taken reads nothing.

const mapping = {codes: {status: {"1": "open", "2": "shut", "9": null}, sort: {"1": "one", "*": "other"}}};
let session: Session;
beforeAll(async () => {
  session = await openSession();
  for (const statement of functionsOf(mapping, "Asia/Shanghai", "Asia/Shanghai", "2026-01-31")) await session.run(statement);
});
afterAll(() => session.close());

const evaluate = async (expression: string, record: Record<string, string | null>) => {
  const [tree] = await parse(session, [expression], ["here"]);
  const readings = readingTypes(mapping);
  const [value, bad] = await unparse(session, [soft(tree!), badness(tree!, readings) ?? booleanNode(false)]);
  const columns = Object.entries(record).map(([name, text]) => `${text === null ? "cast(null as varchar)" : `'${text}'`} as ${name}`);
  const [row] = await session.rows(
    `select cast(${value} as varchar) as v, coalesce(${bad}, false) as bad from (select ${columns.join(", ")})`
  );
  return [row?.v, row?.bad];
};

test.each<[expression: string, record: Record<string, string | null>, value: string | null, bad: boolean]>([
  ["yuan(a)", {a: "1,234.50"}, "1234.50", false],
  ["yuan(a)", {a: "¥12"}, "12.00", false],
  ["yuan(a)", {a: " "}, null, false],
  ["yuan(a)", {a: null}, null, false],
  ["yuan(a)", {a: "1.239"}, null, true],
  ["yuan(a)", {a: "1e3"}, null, true],
  ["fen(a)", {a: "199"}, "1.99", false],
  ["fen(a)", {a: "1.5"}, null, true],
  ["epoch(a)", {a: "0"}, null, false],
  ["epoch(a)", {a: "1700000000"}, "2023-11-14 22:13:20", false],
  ["epoch(a)", {a: "soon"}, null, true],
  ["local(a)", {a: "2024-01-01 08:00:00"}, "2024-01-01 00:00:00", false],
  ["local(a)", {a: "2024/1/5 8:00"}, "2024-01-05 00:00:00", false],
  ["local(a)", {a: "20240105080000"}, "2024-01-05 00:00:00", false],
  ["local(a)", {a: "1988-07-01 12:00:00"}, "1988-07-01 03:00:00", false],
  ["local(a)", {a: "2024-01-05 24:00:00"}, null, true],
  ["local(a)", {a: "2024-01-01 08:00:00.123456"}, "2024-01-01 00:00:00.123456", false],
  ["local(a)", {a: "2024-01-01 08:00:00.1234567"}, "2024-01-01 00:00:00.123456", false],
  ["local(a)", {a: "2024-01-01 08:00:00."}, null, true],
  ["utc(a)", {a: "2024-01-01 08:00:00.5+08"}, "2024-01-01 00:00:00.5", false],
  ["local(a)", {a: "2024-02-30"}, null, true],
  ["day(a)", {a: "2024-1-5"}, "2024-01-05", false],
  ["day(a)", {a: "2024-13-01"}, null, true],
  ["utc(a)", {a: "2024-01-01T08:00:00+08:00"}, "2024-01-01 00:00:00", false],
  ["yes(a)", {a: "是"}, "true", false],
  ["yes(a)", {a: "maybe"}, null, true],
  ["whole(a)", {a: "12.0"}, "12", false],
  ["whole(a)", {a: "12.5"}, null, true],
  ["status(a)", {a: "1"}, "open", false],
  ["status(a)", {a: "9"}, null, false],
  ["status(a)", {a: "7"}, null, true],
  ["sort(a)", {a: "7"}, "other", false],
  ["coalesce(yuan(a), yuan(b))", {a: "x", b: "5"}, "5.00", true],
  ["coalesce(yuan(a), yuan(b))", {a: "4", b: "x"}, "4.00", false],
  ["coalesce(yuan(a), yuan(b))", {a: "", b: "x"}, null, true],
  ["yuan(a) - yuan(b)", {a: "x", b: "x"}, null, true],
  ["case when a = '1' then yuan(b) else yuan(c) end", {a: "1", b: "2", c: "x"}, "2.00", false],
  ["case when a = '1' then yuan(b) else yuan(c) end", {a: "2", b: "x", c: "3"}, "3.00", false],
  ["case when a = '1' then yuan(b) when yes(c) then 0 end", {a: "1", b: "2", c: "x"}, "2.00", false],
  ["case when a = '1' then yuan(b) when yes(c) then 0 end", {a: "2", b: "2", c: "x"}, null, true],
  ["case status(a) when 'open' then b end", {a: "7", b: "x"}, null, true],
  ["status(a) in ('open', 'shut')", {a: "7"}, null, true],
  ["cast(a as integer)", {a: "x"}, null, true],
  ["a::date", {a: "2024-01-05"}, "2024-01-05", false],
  ["a || '-' || b", {a: "x", b: "y"}, "x-y", false]
])("%s of %j", async (expression, record, value, bad) => expect(await evaluate(expression, record)).toEqual([value, bad]));
