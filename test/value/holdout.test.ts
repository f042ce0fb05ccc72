import {expect, test} from "vitest";
import {accuracy, byDecile} from "../../src/value/accuracy.ts";
import {findModels} from "../../src/value/catalogue.ts";
import {continuousRate, discounted, discountedByPeriods} from "../../src/value/discount.ts";
import {holdout} from "../../src/value/holdout.ts";
import {isPurchases, type PurchaseModel} from "../../src/value/model.ts";
import {cdnow, people, withReference} from "./reference.ts";

const models = await findModels();
const purchases = (name: string): PurchaseModel => [...models.values()].filter(isPurchases).find((model) => model.name === name)!;

/** Section 1c of the reference: sum, MAE, RMSE, MSLE, correlation over 39 weeks; 1,882 purchases happened. */
const figures: [model: string, sum: number, mae: number, rmse: number, msle: number, correlation: number][] = [
  ["bg_nbd", 1653.41, 0.78545, 1.60798, 0.23427, 0.62565],
  ["mbg_nbd", 1576.73, 0.76478, 1.60718, 0.23144, 0.62725],
  ["pareto_nbd", 1665.51, 0.75452, 1.60285, 0.23774, 0.63022],
  ["nbd", 2929.82, 1.04102, 1.85952, 0.36225, 0.58338],
  ["naive x·t/T", 2930.1, 1.02367, 2.21192, 0.40095, 0.58394]
];

withReference("CDNOW, 39 weeks held out: the figures of every model and of the naive rule", () => {
  const rows = cdnow();
  const found = holdout(
    figures.slice(0, 4).map(([name]) => purchases(name)),
    rows,
    rows.x_star,
    39
  );
  for (const [name, sum, mae, rmse, msle, correlation] of figures) {
    const one = found.models.find(({model}) => model === name)!;
    expect([name, one.actual, one.predicted.toFixed(2)]).toEqual([name, 1882, sum.toFixed(2)]);
    expect([one.mae, one.rmse, one.msle, one.correlation!].map((value) => value.toFixed(5))).toEqual(
      [mae, rmse, msle, correlation].map((value) => value.toFixed(5))
    );
  }
  expect(found.by_frequency.map(({people: count}) => count)).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
  [0.2367, 0.697, 1.3925, 1.56, 2.5323, 2.9474, 3.8621, 6.3594].forEach((value, i) => {
    expect(Math.abs(found.by_frequency[i]!.actual - value)).toBeLessThan(6e-5);
  });
  // BTYD's walkthrough p.24, at its own fit, which is good to five digits.
  [0.2250893, 0.5231364, 1.044126, 1.520256, 2.163824, 2.653789, 3.503957, 6.157036].forEach((value, i) => {
    expect(Math.abs(found.by_frequency[i]!.predicted / value - 1)).toBeLessThan(1e-4);
  });
  expect(found.by_decile.map(({people: count}) => count).reduce((sum, count) => sum + count, 0)).toBe(2357);
});

withReference("in the sample: people with 0 … 6, 7+ repeat purchases, BG/NBD against 1407.68, 460.32, … [C]", () => {
  const rows = cdnow();
  const bg = purchases("bg_nbd");
  const {params} = bg.fit(rows);
  const counts = new Float64Array(8);
  const ages = new Map<number, number>();
  for (const T of rows.T) ages.set(T, (ages.get(T) ?? 0) + 1);
  for (const [T, count] of ages) for (let n = 0; n < 7; n++) counts[n]! += count * bg.probability(params, n, T);
  counts[7] = 2357 - counts.reduce((sum, value) => sum + value, 0);
  expect(Array.from(counts, (value) => value.toFixed(2))).toEqual([
    "1407.68",
    "460.32",
    "192.46",
    "101.16",
    "59.85",
    "38.12",
    "25.55",
    "71.85"
  ]);
});

test("accuracy by hand: two people of weight 1 and 3", () => {
  const found = accuracy(Float64Array.of(1, 3), Float64Array.of(2, 3), Float64Array.of(1, 3));
  expect(found).toMatchObject({people: 4, predicted: 10, actual: 11, mae: 0.25, rmse: 0.5});
  expect(found.msle).toBeCloseTo(Math.log(1.5) ** 2 / 4, 12);
  expect(found.correlation).toBeCloseTo(1, 12);
  expect(accuracy(Float64Array.of(0, 0), Float64Array.of(0, 0))).toMatchObject({bias_ratio: null, correlation: null});
});

test("deciles are of equal weight, in order of the prediction", () => {
  const predicted = Float64Array.from({length: 100}, (_, i) => (37 * i) % 100);
  const bins = byDecile(predicted, predicted);
  expect(bins.map(({bin, people: count, predicted: mean}) => [bin, count, mean])).toEqual(
    Array.from({length: 10}, (_, i) => [String(i + 1), 10, 10 * i + 4.5])
  );
});

test("discounting: none is the expectation, and fine periods come to the integral", () => {
  const rows = people([2, 30.43, 38.86], [0, 0, 38.86], [10, 20, 39]);
  for (const name of ["bg_nbd", "mbg_nbd", "pareto_nbd", "nbd"]) {
    const model = purchases(name);
    expect(discounted(model, model.typical, rows, {horizon: 52, delta: 0})).toEqual(model.expected(model.typical, rows, 52));
    const delta = continuousRate(0.15, 52);
    const whole = discounted(model, model.typical, rows, {horizon: 104, delta});
    const fine = discountedByPeriods(model, model.typical, rows, {
      periods: 4000,
      period: 104 / 4000,
      rate: Math.expm1((delta * 104) / 4000)
    });
    whole.forEach((value, row) => {
      // Ends of periods count a purchase half a period late.
      expect(Math.abs(fine[row]! / value - (1 - (delta * 104) / 8000))).toBeLessThan(1e-6);
    });
  }
});
