import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {count} from "../../src/segments/count.ts";
import {findValues} from "../../src/segments/find.ts";
import type {Operator} from "../../src/segments/operator.ts";
import {type Asking, asking} from "../../src/segments/question.ts";
import {readRule} from "../../src/segments/read.ts";
import type {Rule} from "../../src/segments/rule.ts";
import {Naive} from "./naive.ts";
import {operators, ruleOf} from "./rules.ts";
import {type SmallWorld, smallWorld} from "./world.ts";

let world: SmallWorld;
let ask: Asking;
let naive: Naive;

const saved: Record<string, unknown> = {
  "seg_saved1@1": {
    v: 1,
    purpose: "marketing",
    channel: "sms",
    root: {
      type: "group",
      op: "or",
      rules: [
        {type: "attr", field: "city", op: "eq", value: "上海"},
        {type: "top", by: "orders", from: "highest", n: 9}
      ]
    }
  }
};
const segments = (id: string, version: number): Rule | undefined => saved[`${id}@${version}`] as Rule | undefined;

beforeAll(async () => {
  world = await smallWorld();
  const {caps = {}} = world.plain;
  ask = await asking(world.generation, {caps, segments});
  naive = new Naive({...world.plain, segments});
});
afterAll(() => world.close());

/** The compiler's figures in the naive order. */
const figures = async (rule: Rule): Promise<number[]> => {
  const {people, rules, permitted, count: all} = await count(rule, ask);
  return [people, ...rules.map(({alone}) => alone), ...rules.map(({left}) => left), permitted, all];
};

describe("the compiler agrees with a naive reading", () => {
  test("over random rules", async () => {
    let some = 0;
    await fc.assert(
      fc.asyncProperty(ruleOf(ask.setting.catalogue, world.plain, [{id: "seg_saved1", version: 1}]), async (rule) => {
        const got = await figures(readRule(rule));
        if ((got.at(-1) ?? 0) > 0) some++;
        expect(got).toEqual(naive.count(rule));
      }),
      {numRuns: 100, seed: 20240331}
    );
    // Rules that select no one prove little.
    expect(some).toBeGreaterThan(30);
  });

  test("every operator of the product is among them", async () => {
    expect(Object.keys(operators).sort()).toEqual([...(await findValues<Operator>("operators")).keys()]);
  });
});
