import type {Params, PurchaseModel, Purchases} from "./model.ts";
import {gaussLegendre} from "./quadrature.ts";

const rule = gaussLegendre(8);

/** A yearly rate of 0.1 (money in a year is worth 1/1.1) as a continuous one per unit of time, of which a year has so many. */
export const continuousRate = (yearly: number, unitsPerYear: number): number => Math.log1p(yearly) / unitsPerYear;

/**
 * Expected purchases of each person in (T, T + horizon], each discounted from its own moment at a continuous rate δ:
 * ∫ e^−δt dC(t) = e^−δH C(H) + δ ∫_0^H e^−δt C(t) dt, summed by parts, with 8 Gauss-Legendre nodes for the smooth C.
 * Any model of purchases. Times the margin of a purchase it is the value of the horizon.
 */
export const discounted = (
  model: PurchaseModel,
  params: Params,
  rows: Purchases,
  {horizon, delta}: {horizon: number; delta: number}
): Float64Array => {
  const end = Math.exp(-delta * horizon);
  const out = model.expected(params, rows, horizon).map((value) => value * end);
  if (delta === 0) return out;
  rule.nodes.forEach((node, i) => {
    const t = node * horizon;
    const weight = rule.weights[i]! * horizon * delta * Math.exp(-delta * t);
    const then = model.expected(params, rows, t);
    for (let row = 0; row < out.length; row++) out[row]! += weight * then[row]!;
  });
  return out;
};

/** The same, counted at the ends of equal periods, as `lifetimes` and spreadsheets do: Σ_i (C(i·period) − C((i−1)·period)) / (1 + rate)^i. */
export const discountedByPeriods = (
  model: PurchaseModel,
  params: Params,
  rows: Purchases,
  {periods, period, rate}: {periods: number; period: number; rate: number}
): Float64Array => {
  const out = new Float64Array(rows.rows);
  let before = new Float64Array(rows.rows);
  for (let i = 1; i <= periods; i++) {
    const now = model.expected(params, rows, i * period);
    for (let row = 0; row < out.length; row++) out[row]! += (now[row]! - before[row]!) / (1 + rate) ** i;
    before = now as Float64Array<ArrayBuffer>;
  }
  return out;
};
