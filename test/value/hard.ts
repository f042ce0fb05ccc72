import {expect} from "vitest";
import type {Params, PurchaseModel, Purchases} from "../../src/value/model.ts";

/** The list of reference section 3: x ≤ 2,000, a in {0.3, 1 − 1e-12, 1, 2}, a + b < 1; and times from nothing to 60 years of days. */
export const hardRows: Purchases = (() => {
  const list: [number, number, number][] = [];
  for (const T of [0, 1e-9, 1, 39, 3650, 22_000]) {
    list.push([0, 0, T]);
    for (const x of [1, 2, 10, 221, 500, 2000]) for (const share of [1e-6, 0.5, 1]) if (T > 0) list.push([x, share * T, T]);
  }
  return {
    rows: list.length,
    x: Float64Array.from(list, ([x]) => x),
    t_x: Float64Array.from(list, ([, t_x]) => t_x),
    T: Float64Array.from(list, ([, , T]) => T),
    litt: new Float64Array(list.length)
  };
})();

export const hardShapes: Params[] = [0.3, 1 - 1e-12, 1, 2].flatMap((a) =>
  [0.05, 0.5, 0.7, 1e-3, 3, 500].flatMap((b) =>
    [
      [0.03, 0.1],
      [0.243, 4.414],
      [20, 300],
      [1e-4, 1e-3]
    ].map(([r = 1, alpha = 1]) => ({k: 1, r, alpha, a, b, s: a, beta: b}))
  )
);

/** No NaN and no infinity of a model under these parameters. */
export const expectFinite = (model: PurchaseModel, shape: Params): void => {
  const isSlow = model.parameters.includes("k");
  const params = isSlow ? {...shape, k: 3} : shape;
  const rows = isSlow ? {...hardRows, rows: 20} : hardRows;
  const alive = model.alive(params, rows);
  expect(alive.every((value) => value >= 0 && value <= 1)).toBe(true);
  for (const t of isSlow ? [39] : [1e-6, 39, 3650])
    expect(model.expected(params, rows, t).every((value) => value >= 0 && value < Number.POSITIVE_INFINITY)).toBe(true);
  for (const t of [0, 39, 3650]) expect(model.unconditional(params, t)).toSatisfy((value: number) => value >= 0 && Number.isFinite(value));
  expect(Number.isFinite(model.logLikelihood(params, rows))).toBe(true);
};
