import {describe, expect, test} from "vitest";
import {findModels} from "../../src/value/catalogue.ts";
import {discounted} from "../../src/value/discount.ts";
import {isPurchases, type Purchases} from "../../src/value/model.ts";
import {discountedForEver} from "../../src/value/models/pareto_nbd.ts";
import {expectFinite, hardRows, hardShapes} from "./hard.ts";

const models = await findModels();
const purchases = [...models.values()].filter(isPurchases);

describe.each(purchases.map((model) => [model.name, model] as const))("%s: no NaN, no infinity", (_, model) => {
  // All of them are in test/full.
  const some = hardShapes.filter((_, i) => i % 7 === 3);

  test(`${some.length} shapes × ${hardRows.rows} histories: P(alive) in [0, 1], expectations ≥ 0`, () => {
    for (const shape of some) expectFinite(model, shape);
  });

  test("chances of purchases are chances", () => {
    for (const shape of some)
      for (const n of [0, 1, 50])
        for (const t of [0, 1, 3650])
          expect(model.probability({...shape, k: 2}, n, t)).toSatisfy((value: number) => value >= 0 && value <= 1 + 1e-12);
  });

  test("discounted values lie between nothing and the undiscounted", () => {
    const few = {...hardRows, rows: 20};
    const plain = model.expected(model.typical, few, 52);
    const value = discounted(model, model.typical, few, {horizon: 52, delta: 0.002});
    expect(value.every((one, row) => one >= 0 && one <= plain[row]! * (1 + 1e-12))).toBe(true);
  });
});

test("Pareto/NBD for ever, at rates from a hair to one", () => {
  for (const shape of hardShapes.filter((_, i) => i % 5 === 0))
    for (const delta of [1e-7, 1e-3, 1])
      expect(discountedForEver(shape as never, {...hardRows, rows: 30}, delta).every((value) => value >= 0 && Number.isFinite(value))).toBe(
        true
      );
});

describe("data that hold little", () => {
  const once: Purchases = {
    rows: 50,
    x: new Float64Array(50),
    t_x: new Float64Array(50),
    T: Float64Array.from({length: 50}, (_, i) => 10 + i)
  };
  const two: Purchases = {rows: 2, x: Float64Array.of(1, 0), t_x: Float64Array.of(5, 0), T: Float64Array.of(9, 9)};
  const clockwork: Purchases = {
    rows: 30,
    x: new Float64Array(30).fill(10),
    t_x: new Float64Array(30).fill(40),
    T: new Float64Array(30).fill(40)
  };

  test.each(purchases.map((model) => [model.name, model] as const))(
    "%s: one-time buyers only, two people, people all alike: finite, and said",
    (_, model) => {
      for (const data of [once, two, clockwork]) {
        const full = {...data, litt: data.x.map((x) => x * Math.log(4))};
        const fit = model.fit(full);
        expect(Object.values(fit.params).every((value) => value > 0 && Number.isFinite(value))).toBe(true);
        expect(fit.convergence.words.length).toBeGreaterThan(20);
        expect(model.expected(fit.params, full, 39).every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
      }
      const fit = model.fit({...once, litt: once.x});
      expect(fit.convergence).toMatchObject({state: "held", words: expect.stringContaining("weak prior")});
      expect(fit.notes.join()).toContain("nobody came back");
      expect(Object.values(fit.standard_errors).every((error) => error === null)).toBe(true);
    }
  );

  test("nobody observed for any time is an error in words", () => {
    const none = {rows: 3, x: new Float64Array(3), t_x: new Float64Array(3), T: new Float64Array(3)};
    expect(() => models.get("bg_nbd")!.fit(none)).toThrow("T is 0 in every row");
  });

  test("Gamma-Gamma leaves out zero spend and says so; needs two rows that it can use", () => {
    const model = models.get("gamma_gamma")!;
    const some = {rows: 5, x: Float64Array.of(1, 2, 3, 4, 0), mean_spend: Float64Array.of(10, 0, 30, 25, 0)};
    expect(model.fit(some as never).notes.join("; ")).toMatch(/left out: 1 rows with purchases.*left out: 1 rows with x = 0/);
    expect(() => model.fit({rows: 2, x: Float64Array.of(1, 1), mean_spend: Float64Array.of(10, 0)} as never)).toThrow(
      "at least 2 are needed"
    );
  });

  test("Gamma-Gamma with q ≤ 1: there is no population mean, the observed one stands in, and the fit says so", () => {
    const model = models.get("gamma_gamma")!;
    const spread = {rows: 60, x: new Float64Array(60).fill(2), mean_spend: Float64Array.from({length: 60}, (_, i) => 1.35 ** i)};
    const fit = model.fit(spread as never);
    expect(fit.params.q).toBeLessThanOrEqual(1);
    expect(fit.notes.join()).toContain("no mean spend");
    const asked = {rows: 2, x: Float64Array.of(0, 1), mean_spend: Float64Array.of(0, 50)};
    const {expected_spend} = model.score(fit, asked as never, {horizon: 1});
    expect(expected_spend![0]).toBe(fit.facts.observed_mean);
    expect(expected_spend!.every((value) => value > 0 && Number.isFinite(value))).toBe(true);
  });

  test("contracts of which none has ended are held, and said", () => {
    const fit = models.get("s_bg")!.fit({rows: 2, t: Float64Array.of(3, 5), ended: Float64Array.of(0, 0)} as never);
    expect(fit.convergence.state).toBe("held");
    expect(fit.notes.join()).toContain("no contract has ended");
  });
});
