import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {openParser} from "../../src/engine/parse.ts";
import {asking} from "../../src/segments/question.ts";
import {agree} from "../segments/agreement.ts";
import {nasty, poisoned, spoiled} from "../segments/hostile.ts";
import {holds, judge} from "../segments/judge.ts";
import {ruleOf} from "../segments/rules.ts";
import {smallWorld} from "../segments/world.ts";

describe("the compiler agrees with a naive reading", () => {
  test.each([1, 2, 3, 4])("over 500 random rules of world %i", async (seed) => {
    const world = await smallWorld(seed === 4 ? 150 : 60, seed);
    try {
      expect(await agree(world.generation, world.plain, {runs: 500, seed})).toBeGreaterThan(150);
    } finally {
      await world.close();
    }
  });
});

test("of 10,000 hostile rules each is refused with a place, or is a statement of known tables and functions that runs", async () => {
  const world = await smallWorld(25, 9);
  const parser = await openParser();
  try {
    const ask = await asking(world.generation, {caps: {sms: {messages: 3, days: 30}}});
    const hostile = fc.oneof(
      {weight: 8, arbitrary: spoiled(ruleOf(ask.setting.catalogue, world.plain))},
      {weight: 1, arbitrary: poisoned(ruleOf(ask.setting.catalogue, world.plain))},
      {weight: 1, arbitrary: fc.oneof(nasty, fc.jsonValue())}
    );
    const before = await world.generation.rows("select count(*) as n from marts.profiles");
    let compiled = 0;
    for (const value of fc.sample(hostile, {numRuns: 10_000, seed: 99}))
      if (await holds(judge(value, ask), world.generation, parser)) compiled++;
    expect(compiled).toBeGreaterThan(500);
    expect(compiled).toBeLessThan(5000);
    expect(await world.generation.rows("select count(*) as n from marts.profiles")).toEqual(before);
  } finally {
    parser.close();
    await world.close();
  }
});
