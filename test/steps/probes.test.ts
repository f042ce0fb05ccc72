import {afterAll, beforeAll, expect, test} from "vitest";
import {different, same} from "../../bench/conformance/probes.ts";
import {openParser, type Parser} from "../../src/engine/parse.ts";
import {sharedFunctions} from "../../src/steps/functions.ts";
import {lint} from "../../src/steps/lint.ts";

// The conformance run evaluates `same` on both engines; here, what it proves and what the lint says must not come apart.
let parser: Parser;
beforeAll(async () => {
  parser = await openParser();
});
afterAll(() => parser.close());

const rulesOf = async (expression: string): Promise<string[]> =>
  (await lint("sql/marts/x.sql", `select ${expression} as value`, parser)).map(({rule}) => rule);

test.each(same)("the lint accepts what is the same on both: %s", async (expression) => {
  expect(await rulesOf(expression)).toEqual([]);
});

test.each(different)("the lint refuses what is not: %s: %s", async (expression, rule) => {
  expect(await rulesOf(expression)).toContain(rule);
});

/** What the parser calls otherwise than one writes it. */
const written: Record<string, RegExp> = {
  count_star: /count\(\*\)/,
  date_part: /extract\(/,
  like_escape: / like .* escape /,
  not_like_escape: / not like .* escape /,
  "~~": / like /,
  "!~~": / not like /,
  unnest: /unnest\(/
};

test("every shared function has a probe", () => {
  const texts = same.join("\n");
  const missing = [...sharedFunctions].filter((name) => {
    const pattern = written[name] ?? (/^\w+$/.test(name) ? new RegExp(`\\b${name}\\(`) : undefined);
    return pattern === undefined ? !texts.includes(` ${name} `) : !pattern.test(texts);
  });
  expect(missing).toEqual([]);
});
