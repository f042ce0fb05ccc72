import {expect, it} from "vitest";
import {upliftOf} from "../../dashboards/campaign/uplift.ts";

// Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10: (a) 56/70 − 48/80, (b) 9/10 − 3/10, (e) 5/56 − 0/29, (g) 10/10 − 0/20, (h) 10/10 − 0/10.
it.each([
  [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.6, 0.1705, 0.809],
  [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
  [10, 10, 0, 20, 1, 0.6791, 1],
  [10, 10, 0, 10, 1, 0.6075, 1]
])("%i of %i against %i of %i", (a, m, b, n, difference, low, high) => {
  const arm = (converted: number, people: number) => ({people, converted, revenue: 0});
  const uplift = upliftOf(arm(a, m), arm(b, n))!;
  expect(uplift.difference).toBeCloseTo(difference, 4);
  expect(uplift.low).toBeCloseTo(low, 4);
  expect(uplift.high).toBeCloseTo(high, 4);
});

it("extra people and revenue are what the treated did above as many of the holdout", () => {
  const uplift = upliftOf({people: 1500, converted: 240, revenue: 90_000}, {people: 500, converted: 50, revenue: 20_000})!;
  expect(uplift).toMatchObject({treated: 0.16, held: 0.1, extraRevenue: 30_000});
  expect(uplift.extra).toBeCloseTo(90, 9);
});

it("says nothing without both arms", () => {
  expect(upliftOf({people: 5, converted: 1, revenue: 0}, undefined)).toBeUndefined();
  expect(upliftOf({people: 5, converted: 1, revenue: 0}, {people: 0, converted: 0, revenue: 0})).toBeUndefined();
});
