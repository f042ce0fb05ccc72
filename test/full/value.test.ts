import {describe, expect, test} from "vitest";
import {findModels} from "../../src/value/catalogue.ts";
import {isPurchases, type Purchases, type Spends} from "../../src/value/model.ts";
import {drawSpend, expectedSpend} from "../../src/value/models/gamma_gamma.ts";
import {gamma, uniform} from "../../src/value/random.ts";
import {expectedRange, outcomeRange} from "../../src/value/ranges.ts";
import {expectFinite, hardShapes} from "../value/hard.ts";

const models = await findModels();
const purchases = [...models.values()].filter(isPurchases);
const each = purchases.map((model) => [model.name, model] as const);

test.each(each)("%s: no NaN and no infinity at all of the hard parameters", (_, model) => {
  for (const shape of hardShapes) expectFinite(model, shape);
});

test.each([...models.values()].map((model) => [model.name, model] as const))(
  "%s: 40 data sets of 3,000 people: errors in units of their standard errors have mean 0 and spread 1",
  (_, model) => {
    const design = {people: 3000, time: model.kind === "purchases" ? 60 : 6};
    const scores: number[] = [];
    for (let seed = 1; seed <= 40; seed++) {
      const fit = model.fit(model.simulate(model.typical, design, uniform(seed)));
      if (fit.convergence.state !== "converged" || (model.typical.k !== undefined && fit.params.k !== model.typical.k)) continue;
      // Of the logarithms, which are nearer to normal.
      for (const [i, name] of fit.free.entries())
        scores.push(Math.log(fit.params[name]! / model.typical[name]!) / Math.sqrt(fit.covariance[i]![i]!));
    }
    const count = scores.length;
    const mean = scores.reduce((sum, z) => sum + z, 0) / count;
    const spread = Math.sqrt(scores.reduce((sum, z) => sum + (z - mean) ** 2, 0) / count);
    expect(count).toBeGreaterThanOrEqual(38 * (model.typical.k === undefined ? model.parameters.length : 4));
    expect(Math.abs(mean)).toBeLessThan(0.35);
    expect(spread).toBeGreaterThan(0.8);
    expect(spread).toBeLessThan(1.25);
  }
);

describe("80 % ranges of a group's total over 400 fixed seeds hold what they say, 76 to 84 %", () => {
  const [mbg, gammaGamma] = [purchases.find(({name}) => name === "mbg_nbd")!, models.get("gamma_gamma")!];
  const [truth, spendTruth] = [mbg.typical, {p: 4, q: 3.5, v: 20}];
  const [people, group, horizon, replications] = [1500, 200, 26, 400];
  const head = (column: Float64Array): Float64Array => column.subarray(0, group);
  const sum = (column: Float64Array): number => column.reduce((all, value) => all + value, 0);

  test("purchases and money: `expected_range` the true expectation, `outcome_range` what happened", () => {
    const inside = {expected: 0, outcome: 0, expected_money: 0, outcome_money: 0};
    for (let seed = 1; seed <= replications; seed++) {
      const random = uniform(1000 + seed);
      const rows: Purchases = mbg.simulate(truth, {people, time: 60}, random);
      const spends: Spends = {
        rows: people,
        x: rows.x,
        mean_spend: rows.x.map((x) => (x === 0 ? 0 : gamma(spendTruth.p * x, gamma(spendTruth.q, spendTruth.v, random) * x, random)))
      };
      const mine: Purchases = {rows: group, x: head(rows.x), t_x: head(rows.t_x), T: head(rows.T)};
      const mySpend: Spends = {rows: group, x: head(rows.x), mean_spend: head(spends.mean_spend)};
      const fits = [mbg.fit(rows), gammaGamma.fit(spends)];

      const money = (counts: Float64Array, spend: Float64Array): number => sum(counts.map((count, row) => count * spend[row]!));
      const expectedCounts = mbg.expected(truth, mine, horizon);
      const counts = mbg.draw(truth, mine, horizon, random);
      const hold = (range: {low: number; high: number}, value: number): number => Number(range.low <= value && value <= range.high);
      const options = {draws: 200};
      const totals = (of: typeof truth, spend: typeof truth): [number, number] => {
        const expected = mbg.expected(of, mine, horizon);
        return [sum(expected), money(expected, expectedSpend(spend as typeof spendTruth, 0, mySpend))];
      };
      inside.expected += hold(
        expectedRange([fits[0]!], ([of]) => totals(of!, spendTruth)[0], random, options),
        sum(expectedCounts)
      );
      inside.expected_money += hold(
        expectedRange(fits, ([of, spend]) => totals(of!, spend!)[1], random, options),
        money(expectedCounts, expectedSpend(spendTruth, 0, mySpend))
      );
      inside.outcome += hold(
        outcomeRange([fits[0]!], ([of], next) => sum(mbg.draw(of!, mine, horizon, next)), random, options),
        sum(counts)
      );
      inside.outcome_money += hold(
        outcomeRange(
          fits,
          ([of, spend], next) => sum(drawSpend(spend as typeof spendTruth, mySpend, mbg.draw(of!, mine, horizon, next), next)),
          random,
          options
        ),
        sum(drawSpend(spendTruth, mySpend, counts, random))
      );
    }
    const shares = Object.fromEntries(Object.entries(inside).map(([name, count]) => [name, count / replications]));
    for (const share of Object.values(shares)) {
      expect([shares, share >= 0.76 && share <= 0.84]).toEqual([shares, true]);
    }
  });
});
