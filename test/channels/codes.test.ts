import {afterAll, beforeAll, expect, it} from "vitest";
import {functionsOf} from "../../src/channels/functions.ts";
import {openSession, type Session} from "../../src/channels/session.ts";
import {literal} from "../../src/sql.ts";

// A dictionary finds codes as they stand by one way, and codes with blanks around them by another: both answer the same.
const codes = {grade: {A: "first", B: null, 高: "top"}, open: {A: "first", "*": "other"}, any: {"*": "other"}};

let session: Session;
beforeAll(async () => {
  session = await openSession();
  await session.define(functionsOf({codes}, "UTC", "UTC", "2026-01-31"));
});
afterAll(() => session.close());

it.each([
  ["grade", "A", "first", false],
  ["grade", "B", null, false],
  ["grade", "高", "top", false],
  ["grade", "C", null, true],
  ["grade", "", null, false],
  ["open", "A", "first", false],
  ["open", "C", "other", false],
  ["open", "", null, false],
  ["any", "C", "other", false],
  ["any", "", null, false]
])("%s(%j) is %j", async (name, code, value, isBad) => {
  for (const text of [code, ` ${code}`, `${code}\u3000`, `\t${code}\u00a0`])
    expect(await session.rows(`select "${name}"(x) as value, _bad_${name}(x) as bad from (select ${literal(text)} as x)`)).toEqual([
      {value, bad: isBad}
    ]);
});

it("no text has no code, and is not bad", async () => {
  expect(
    await session.rows("select grade(x) as value, _bad_grade(x) as bad, open(x) as other from (select cast(null as varchar) as x)")
  ).toEqual([{value: null, bad: false, other: null}]);
});
