import fc from "fast-check";
import {expect} from "vitest";
import {count} from "../../src/segments/count.ts";
import {type Asking, asking, type Source} from "../../src/segments/question.ts";
import {readRule} from "../../src/segments/read.ts";
import type {Rule} from "../../src/segments/rule.ts";
import {Naive, type World} from "./naive.ts";
import {ruleOf} from "./rules.ts";

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
export const segments = (id: string, version: number): Rule | undefined => saved[`${id}@${version}`] as Rule | undefined;

/** The compiler's figures in the naive order. */
const figures = async (rule: Rule, ask: Asking): Promise<number[]> => {
  const {people, rules, permitted, count: all} = await count(rule, ask);
  return [people, ...rules.map(({alone}) => alone), ...rules.map(({left}) => left), permitted, all];
};

/** Holds the compiler against the naive reading of sums of every number of every event, for values that nothing to add up meets too. @returns how many rules */
export const agreeOnSums = async (source: Source, world: World): Promise<number> => {
  const ask = await asking(source, {caps: world.caps, segments});
  const naive = new Naive({...world, segments});
  const rules = [...ask.setting.catalogue.events].flatMap(([event, {fields}]) =>
    [...fields.values()]
      .filter(({kind}) => kind === "number")
      .flatMap(({name: of}) =>
        ["lte", "lt", "gte"].map((op) => ({type: "event" as const, event, agg: "sum" as const, of, op, value: op === "lte" ? 0 : 1}))
      )
  );
  for (const one of rules) {
    const rule = readRule({v: 1, purpose: "marketing", channel: "sms", root: {type: "group", op: "and", rules: [one]}});
    expect([one, ...(await figures(rule, ask))]).toEqual([one, ...naive.count(rule)]);
  }
  return rules.length;
};

/** Holds the compiler against the naive reading over random rules. @returns how many selected someone */
export const agree = async (source: Source, world: World, {runs, seed}: {runs: number; seed: number}): Promise<number> => {
  const ask = await asking(source, {caps: world.caps, segments});
  const naive = new Naive({...world, segments});
  let some = 0;
  await fc.assert(
    fc.asyncProperty(ruleOf(ask.setting.catalogue, world, [{id: "seg_saved1", version: 1}]), async (rule) => {
      const got = await figures(readRule(rule), ask);
      if ((got.at(-1) ?? 0) > 0) some++;
      expect(got).toEqual(naive.count(rule));
    }),
    {numRuns: runs, seed}
  );
  return some;
};
