import {describe, expect, test} from "vitest";
import {beta, binomial, exponential, gamma, geometric, logGamma, normal, poisson, type Uniform, uniform} from "../../src/value/random.ts";
import {digamma} from "../../src/value/special.ts";

const count = 20_000;
/** Mean and variance of many draws. */
const moments = (draw: (random: Uniform) => number, seed = 1): [mean: number, variance: number] => {
  const random = uniform(seed);
  const values = Float64Array.from({length: count}, () => draw(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  return [mean, values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count];
};

describe("draws have the mean (within 5 standard errors) and variance (within 8 %) of their distribution", () => {
  const cases: [string, (random: Uniform) => number, mean: number, variance: number][] = [
    ["uniform", (random) => random(), 0.5, 1 / 12],
    ["normal", normal, 0, 1],
    ["exponential", (random) => exponential(4, random), 0.25, 1 / 16],
    ["gamma 0.3", (random) => gamma(0.3, 2, random), 0.15, 0.075],
    ["gamma 40", (random) => gamma(40, 2, random), 20, 10],
    ["beta", (random) => beta(0.8, 2.5, random), 0.8 / 3.3, (0.8 * 2.5) / (3.3 ** 2 * 4.3)],
    ["poisson 3", (random) => poisson(3, random), 3, 3],
    ["poisson 400", (random) => poisson(400, random), 400, 400],
    ["binomial 200", (random) => binomial(200, 0.3, random), 60, 42],
    ["geometric", (random) => geometric(0.2, random), 5, 20],
    ["log gamma of a tiny shape", (random) => logGamma(0.01, random), digamma(0.01), 10_001.6]
  ];
  test.each(cases)("%s", (_, draw, mean, variance) => {
    const [found, spread] = moments(draw);
    expect(Math.abs(found - mean) / Math.sqrt(variance / count)).toBeLessThan(5);
    expect(Math.abs(spread / variance - 1)).toBeLessThan(0.08);
  });
});

test("streams of neighbouring seeds are independent from the first draw, and a seed names its stream", () => {
  for (const place of [0, 1, 7]) {
    const firsts = Array.from({length: 4000}, (_, seed) => {
      const random = uniform(seed);
      for (let i = 0; i < place; i++) random();
      return random();
    });
    const average = firsts.reduce((sum, value) => sum + value, 0) / 4000;
    expect(Math.abs(average - 0.5)).toBeLessThan(0.02);
    expect(firsts.reduce((sum, value) => sum + (value - average) ** 2, 0) / 4000).toBeCloseTo(1 / 12, 2);
    const serial = firsts.slice(1).reduce((sum, value, i) => sum + (value - average) * (firsts[i]! - average), 0) / 4000;
    expect(Math.abs(serial * 12)).toBeLessThan(0.06);
  }
  expect(uniform(5)()).toBe(uniform(5)());
});
