import type {Purchases} from "../../src/value/model.ts";
import {beta, gamma, geometric, poisson, uniform} from "../../src/value/random.ts";

/** Parameters of a dealer group's service visits, in days (reference population of the project's notes on scale). */
export const group = {r: 1.2, alpha: 280, a: 0.8, b: 4};
const years = 10 * 365;

/**
 * Histories in whole days drawn without walking through the visits: of n visits that a person would make the x-th is the last, x = min(n, stop),
 * and given n they are even over T, so the x-th stands at T × Beta(x, n + 1 − x). First visits are even over ten years.
 */
export const people = (count: number, seed: number, atZero: 0 | 1): Purchases => {
  const random = uniform(seed);
  const [x, t_x, T] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (let row = 0; row < count; row++) {
    const time = Math.ceil(years * random());
    const would = poisson(gamma(group.r, group.alpha, random) * time, random);
    const made = Math.min(would, geometric(beta(group.a, group.b, random), random) - atZero);
    x[row] = made;
    t_x[row] = made === 0 ? 0 : Math.max(1, Math.round(time * beta(made, would + 1 - made, random)));
    T[row] = time;
  }
  return {rows: count, x, t_x, T};
};
