import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import {codesOf} from "../../src/needs/bins.ts";
import {scoreSelect} from "../../src/needs/compile.ts";
import {fitNeed, probabilities} from "../../src/needs/fit.ts";
import {areaOf, judge, recalibrate} from "../../src/needs/judge.ts";
import type {Training} from "../../src/needs/logistic.ts";
import {logistic} from "../../src/needs/logistic.ts";
import {need} from "../../src/needs/need.ts";
import {uniform} from "../../src/value/random.ts";

const example = need({
  name: "example",
  label: {zh: "例", en: "Example"},
  of: "person",
  eligible: "shop_orders >= 0",
  example: {shop_orders: 1},
  closes: {kinds: ["accessory"], same: "person"},
  horizon_days: 90,
  features: {shop_orders: [1, 3], energy: ["electric"], is_bought_here: "flag"},
  due: {on: "last_car_on", before_days: 10, after_days: 5},
  margin_yuan: 1,
  purpose: "none",
  action: {name: "call", label: {zh: "打", en: "Call"}}
});

/** Rows of a known model: a cell for each bin of each feature at each of eight moments. */
const training = (size: number, seed: number): Training => {
  const random = uniform(seed);
  const effects = [
    [0.2, -0.6, 0, 0.9],
    [0, 0.5, -0.3],
    [0, -0.4, 0.4]
  ];
  const cells: {codes: number[]; moment: number; n: number; y: number}[] = [];
  for (let moment = 1; moment <= 8; moment++)
    for (let a = 0; a < 4; a++)
      for (let b = 0; b < 3; b++)
        for (let c = 0; c < 3; c++) {
          const p = 1 / (1 + Math.exp(-(-1.5 + effects[0]![a]! + effects[1]![b]! + effects[2]![c]!)));
          let y = 0;
          for (let i = 0; i < size; i++) if (random() < p) y++;
          cells.push({codes: [1 + a, 5 + b, 8 + c], moment, n: size, y});
        }
  return {
    rows: cells.length,
    codes: [0, 1, 2].map((f) => Int32Array.from(cells, ({codes}) => codes[f]!)),
    moment: Int32Array.from(cells, ({moment}) => moment),
    fold: Int32Array.from(cells, (_, row) => row % 5),
    n: Float64Array.from(cells, ({n}) => n),
    y: Float64Array.from(cells, ({y}) => y)
  };
};

describe("the logistic objective", () => {
  test("gradient and Hessian are those of its value", () => {
    const objective = logistic(training(40, 3), 11, [
      {one: 1, other: -1, precision: 0.5},
      {one: 3, other: 2, precision: 2}
    ]);
    const theta = Float64Array.from({length: 11}, (_, i) => Math.sin(i) / 2);
    const [gradient, hessian] = [new Float64Array(11), new Float64Array(121)];
    objective.at(theta, gradient, hessian);
    const [up, down] = [new Float64Array(11), new Float64Array(11)];
    for (let i = 0; i < 11; i++) {
      const near = theta.slice();
      near[i] = theta[i]! + 1e-5;
      const above = objective.at(near, up);
      near[i] = theta[i]! - 1e-5;
      const below = objective.at(near, down);
      expect((above - below) / 2e-5).toBeCloseTo(gradient[i]!, 3);
      for (let j = 0; j < 11; j++) expect((up[j]! - down[j]!) / 2e-5).toBeCloseTo(hessian[i * 11 + j]!, 3);
    }
  });
});

describe("a fit", () => {
  const fit = fitNeed(example, training(400, 1));
  test("finds the differences that the rows were made of, within their standard errors", () => {
    const value = (feature: string, bin: number) => fit.coefficients.find((one) => one.feature === feature && one.bin === bin)!;
    const contrasts = [
      [value("shop_orders", 3), value("shop_orders", 1), 1.5],
      [value("energy", 1), value("energy", 2), 0.8],
      [value("is_bought_here", 2), value("is_bought_here", 1), 0.8]
    ] as const;
    for (const [a, b, truth] of contrasts) {
      const se = Math.hypot(a.standard_error, b.standard_error);
      expect(Math.abs(a.value - b.value - truth)).toBeLessThan(Math.min(0.2, 4 * se));
    }
    expect(fit).toMatchObject({method: "logistic", rows: 400 * 288});
    expect(fit.slope).toBeGreaterThan(0.9);
    expect(fit.slope).toBeLessThan(1.1);
  });

  test("of a need that grows goes on growing to the day that is scored", () => {
    const growing = training(4000, 1);
    growing.y = growing.y.map((y, row) => (y * (9 - growing.moment[row]!)) / 10);
    const later = growing.y.reduce((sum, y, row) => sum + (growing.moment[row] === 1 ? y : 0), 0);
    const today = (grows: boolean): number =>
      probabilities(fitNeed({...example, grows}, growing), growing).reduce(
        (sum, p, row) => sum + (growing.moment[row] === 1 ? 4000 * p : 0),
        0
      );
    expect(today(true)).toBeGreaterThan(later);
    expect(today(false)).toBeLessThan(later);
  });

  test("is the same to the bit a second time", () => expect(fitNeed(example, training(400, 1))).toEqual(fit));

  test("of too few closings is their base rate with its interval", () => {
    const few = training(1, 2);
    expect(few.y.reduce((sum, y) => sum + y, 0)).toBeLessThan(100);
    const found = fitNeed(example, few);
    expect(found).toMatchObject({method: "base_rate", coefficients: [], later: null});
    expect(found.base_low).toBeLessThan(found.base_rate);
    expect(found.base_high).toBeGreaterThan(found.base_rate);
    expect(new Set(probabilities(found, few))).toEqual(new Set([found.base_rate]));
  });
});

describe("compiled to SQL", () => {
  let engine: DuckdbEngine;
  beforeAll(async () => {
    engine = await openDuckdb({file: ":memory:", threads: 1});
    await engine.run(`create schema scores; create table scores.need_people as
      select a * 9 + b * 3 + c as person_no, '' as vin, date '2026-01-01' as as_of_on, date '2026-01-04' as last_car_on, 0 as moment_no, b <> 2 as is_scored,
        case a when 0 then null when 1 then 0 when 2 then 2 else 7 end as shop_orders,
        case b when 0 then null when 1 then 'electric' else 'petrol' end as energy, case c when 0 then null else c = 2 end as is_bought_here
      from range(4) as x(a), range(3) as y(b), range(3) as z(c)`);
  });
  afterAll(() => engine.close());

  test("gives the probability of the fit, and the features that raise it most", async () => {
    const fit = fitNeed(example, training(400, 1));
    const rows = await engine.rows(`select * from (${scoreSelect(example, fit)}) as s order by person_no`);
    expect(rows).toHaveLength(18);
    for (const {person_no, probability, is_due, reasons} of rows) {
      const cell = Number(person_no);
      const codes = [1 + Math.floor(cell / 9), 5 + (Math.floor(cell / 3) % 3), 8 + (cell % 3)];
      const eta = codes.reduce((sum, code) => sum + fit.coefficients[code - 1]!.value, fit.intercept);
      expect(Number(probability)).toBeCloseTo(1 / (1 + Math.exp(-eta)), 5);
      expect(is_due).toBe(true);
      const above = codes.map((code) => {
        const {feature, value} = fit.coefficients[code - 1]!;
        return {feature, value: value - fit.means[feature]!};
      });
      const kept = above.filter(({value}) => value > 0.05).sort((a, b) => b.value - a.value);
      const names = String(reasons ?? "")
        .split(";")
        .filter(Boolean)
        .map((reason) => reason.split("=")[0]);
      expect(names).toEqual(kept.map(({feature}) => feature));
    }
  });

  test("pairs have a say of their own, the same in SQL and in the fit", async () => {
    const paired = need({
      ...example,
      together: [
        ["shop_orders", "energy"],
        ["shop_orders", "is_bought_here"]
      ]
    });
    const cells = Array.from({length: 36}, (_, cell) => [Math.floor(cell / 9), Math.floor(cell / 3) % 3, cell % 3]);
    const codes = codesOf(
      paired,
      [0, 1, 2].map((f) => Int32Array.from(cells, (bins) => bins[f]!))
    );
    const chance = cells.map(([a, b, c]) => (a === 3 && b === 1 ? 0.6 : a === 2 && c === 2 ? 0.02 : 0.2));
    const moments = [1, 2, 3, 4];
    const repeated = (values: ArrayLike<number>): number[] => moments.flatMap(() => Array.from(values));
    const fit = fitNeed(paired, {
      rows: 144,
      codes: codes.map((column) => Int32Array.from(repeated(column))),
      moment: Int32Array.from(moments.flatMap((moment) => cells.map(() => moment))),
      fold: Int32Array.from({length: 144}, (_, row) => row % 5),
      n: new Float64Array(144).fill(1000),
      y: Float64Array.from(repeated(chance), (p) => 1000 * p)
    });
    const said = probabilities(fit, {rows: 36, codes, n: new Float64Array(36), y: new Float64Array(36)});
    said.forEach((p, cell) => {
      expect(Math.abs(p - chance[cell]!)).toBeLessThan(0.02);
    });
    for (const {person_no, probability} of await engine.rows(scoreSelect(paired, fit)))
      expect(Number(probability)).toBeCloseTo(said[Number(person_no)]!, 5);
  });

  test("a base rate is said of everybody", async () => {
    const fit = fitNeed(example, training(1, 2));
    const rows = await engine.rows(scoreSelect(example, fit));
    expect(new Set(rows.map(({probability, reasons}) => `${probability} ${reasons}`))).toEqual(
      new Set([`${fit.base_rate.toFixed(6)} null`])
    );
  });
});

describe("judging", () => {
  const p = [0.1, 0.2, 0.2, 0.6];
  const judged = {p, n: [10, 10, 10, 10], y: [0, 2, 4, 8]};
  test("the area by counting pairs, ties half", () => {
    const pairs = p.flatMap((a, i) => p.map((b, j) => judged.y[i]! * (judged.n[j]! - judged.y[j]!) * (a > b ? 1 : a === b ? 0.5 : 0)));
    expect(areaOf(judged).auc).toBeCloseTo(pairs.reduce((sum, one) => sum + one, 0) / (14 * 26), 12);
  });
  test("Brier score, base rate, lift, calibration", () => {
    const {brier, brier_base, base_rate, observed_expected, lift, bins} = judge(judged);
    expect(base_rate).toBe(0.35);
    expect(brier).toBeCloseTo((10 * 0.01 + 2 * 0.64 + 8 * 0.04 + 4 * 0.64 + 6 * 0.04 + 8 * 0.16 + 2 * 0.36) / 40, 12);
    expect(brier_base).toBeCloseTo(0.35 * 0.65, 12);
    expect(observed_expected).toBeCloseTo(14 / 11, 12);
    expect(lift).toBeCloseTo((4 * 0.8) / 1.4, 12);
    expect(bins.reduce((sum, {rows}) => sum + rows, 0)).toBe(40);
  });
  test("what was said with half the log odds has slope 2", () => {
    const half = [0.1, 0.4, 0.7].map((q) => ({q, said: 1 / (1 + Math.sqrt((1 - q) / q))}));
    const {slope, intercept} = recalibrate({p: half.map(({said}) => said), n: [1000, 1000, 1000], y: half.map(({q}) => 1000 * q)});
    expect(slope).toBeCloseTo(2, 8);
    expect(intercept).toBeCloseTo(0, 8);
  });
});
