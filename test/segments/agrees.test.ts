import {expect, test} from "vitest";
import {findValues} from "../../src/segments/find.ts";
import type {Operator} from "../../src/segments/operator.ts";
import {agree, agreeOnSums} from "./agreement.ts";
import {operators} from "./rules.ts";
import {smallWorld} from "./world.ts";

test("the compiler agrees with a naive reading over random rules (test/full has thousands)", async () => {
  const world = await smallWorld();
  try {
    const some = await agree(world.generation, world.plain, {runs: 80, seed: 20240331});
    // Rules that select no one prove little.
    expect(some).toBeGreaterThan(25);
  } finally {
    await world.close();
  }
});

test("sums of unknown amounts are those of people without the event", async () => {
  const world = await smallWorld();
  try {
    expect(await agreeOnSums(world.generation, world.plain)).toBeGreaterThan(20);
  } finally {
    await world.close();
  }
});

test("every operator of the product is among them", async () => {
  expect(Object.keys(operators).sort()).toEqual([...(await findValues<Operator>("operators")).keys()]);
});
