import {type Distinct, distinct, gather, grouped, sortedDistinct} from "./distinct.ts";
import type {Histories} from "./histories.ts";
import type {Purchases} from "./model.ts";
import {byLogarithms, type Objective, withDifferences} from "./objective.ts";
import {digammaStep, expm1Ratio, logAddExp, logRising} from "./special.ts";
import {type Tails, tailsAt} from "./tail.ts";

export type Pareto = Readonly<Record<"r" | "alpha" | "s" | "beta", number>>;

/** The different pairs of a time and an x, in order of the times, with the place of each row's pair. */
interface Pairs {
  readonly times: Float64Array;
  /** Pairs of `times[i]` are those from `start[i]` to before `start[i + 1]`, x ascending. */
  readonly start: Int32Array;
  readonly x: Float64Array;
  readonly of: Int32Array;
}

const pairsOf = (byX: Distinct, byTime: Distinct): Pairs => {
  const size = byX.values.length;
  const key = new Float64Array(byX.places.length);
  for (let row = 0; row < key.length; row++) key[row] = byTime.places[row]! * size + byX.places[row]!;
  const {values, places} = distinct(key);
  const ofX = Int32Array.from(values, (one) => one % size);
  const ofTime = Int32Array.from(values, (one) => Math.floor(one / size));
  const {order, start} = grouped(ofTime, byTime.values.length, grouped(ofX, size).order);
  const rank = new Int32Array(order.length);
  const x = new Float64Array(order.length);
  for (let position = 0; position < order.length; position++) {
    rank[order[position]!] = position;
    x[position] = byX.values[ofX[order[position]!]!]!;
  }
  return {times: byTime.values, start, x, of: gather(rank, places)};
};

const tailsOf = ({times, start, x}: Pairs, p0: number, q: number, {alpha, beta}: Pareto): Tails => {
  const column = () => new Float64Array(x.length);
  const tails: Tails = {log: column(), byP: column(), byQ: column(), next: column()};
  for (let time = 0; time < times.length; time++)
    if (start[time + 1]! > start[time]!)
      tailsAt(p0, q, alpha + times[time]!, beta + times[time]!, x, start[time]!, start[time + 1]!, tails);
  return tails;
};

/** Rows with the pairs that they share. */
export interface ParetoData {
  readonly data: Histories;
  readonly ends: Pairs;
  readonly lasts: Pairs;
}

export const paretoData = (data: Histories): ParetoData => ({
  data,
  ends: pairsOf({values: data.x, places: data.atX}, {values: data.T, places: data.atT}),
  lasts: pairsOf({values: data.x, places: data.atX}, {values: data.t_x, places: data.atT_x})
});

/**
 * Log-likelihood with its gradient by (r, α, s, β). The density of a history is
 * Γ(r+x)/Γ(r) α^r β^s [ (r+x) ∫_T^∞ (α+u)^−(r+x+1) (β+u)^−s du + s ∫_{t_x}^∞ (α+u)^−(r+x) (β+u)^−(s+1) du ]:
 * two positive terms, in place of the usual difference of two ₂F₁, so nothing cancels.
 * @see Schmittlein, Morrison & Colombo 1987; Fader & Hardie 2005 (note 009)
 */
export const paretoLikelihood = ({data, ends, lasts}: ParetoData, params: Pareto, gradient: Float64Array): number => {
  const {r, alpha, s, beta} = params;
  const [end, last] = [tailsOf(ends, r + 1, s, params), tailsOf(lasts, r, s + 1, params)];
  let sum = 0;
  gradient.fill(0);
  for (let place = 0; place < data.x.length; place++) {
    const x = data.x[place]!;
    const n = r + x;
    const people = data.weightOf[place]!;
    const constant = logRising(r, x) + r * Math.log(alpha) + s * Math.log(beta);
    const [logN, logS] = [Math.log(n), Math.log(s)];
    gradient[0]! += people * (digammaStep(r, x) + Math.log(alpha));
    gradient[1]! += (people * r) / alpha;
    gradient[2]! += people * Math.log(beta);
    gradient[3]! += (people * s) / beta;
    let [byR, byAlpha, byS, byBeta] = [0, 0, 0, 0];
    for (let row = data.start[place]!; row < data.start[place + 1]!; row++) {
      const w = data.weight[row]!;
      const i = ends.of[row]!;
      const j = lasts.of[row]!;
      const l1 = logN + end.log[i]!;
      const l2 = logS + last.log[j]!;
      const e = Math.exp(-Math.abs(l1 - l2));
      const p1 = w * (l1 > l2 ? 1 / (1 + e) : e / (1 + e));
      const p2 = w - p1;
      sum += w * (constant + Math.max(l1, l2) + Math.log1p(e));
      const T = data.T[data.atT[row]!]!;
      const t_x = data.t_x[data.atT_x[row]!]!;
      const alpha1 = -(n + 1) * end.next[i]!;
      const alpha2 = -n * last.next[j]!;
      byR += p1 * (1 / n + end.byP[i]!) + p2 * last.byP[j]!;
      byAlpha += p1 * alpha1 + p2 * alpha2;
      byS += p1 * end.byQ[i]! + p2 * (1 / s + last.byQ[j]!);
      // I is homogeneous of degree −(n + s) in (A, B), which gives its derivative by β.
      byBeta -= (p1 * (n + s + (alpha + T) * alpha1)) / (beta + T) + (p2 * (n + s + (alpha + t_x) * alpha2)) / (beta + t_x);
    }
    gradient[0]! += byR;
    gradient[1]! += byAlpha;
    gradient[2]! += byS;
    gradient[3]! += byBeta;
  }
  return sum;
};

export const paretoObjective = (histories: Histories): Objective => {
  const data = paretoData(histories);
  return withDifferences(4, (theta, gradient) => {
    const [r, alpha, s, beta] = Array.from(theta, Math.exp) as [number, number, number, number];
    const value = paretoLikelihood(data, {r, alpha, s, beta}, gradient);
    byLogarithms([r, alpha, s, beta], gradient);
    return value;
  });
};

/** log of each person's density: the bracket of the likelihood only, without the factors that stand before it. */
const logBrackets = (params: Pareto, {rows, x, t_x, T}: Purchases): Float64Array => {
  const byX = sortedDistinct(x);
  const [ends, lasts] = [pairsOf(byX, distinct(T)), pairsOf(byX, distinct(t_x))];
  const [end, last] = [tailsOf(ends, params.r + 1, params.s, params), tailsOf(lasts, params.r, params.s + 1, params)];
  const out = new Float64Array(rows);
  for (let row = 0; row < rows; row++)
    out[row] = logAddExp(Math.log(params.r + x[row]!) + end.log[ends.of[row]!]!, Math.log(params.s) + last.log[lasts.of[row]!]!);
  return out;
};

/** P(alive) at T: the density of having gone on to T, as a share of the density of the history. */
export const aliveOf = (params: Pareto, rows: Purchases): Float64Array =>
  logBrackets(params, rows).map((log, row) =>
    Math.min(
      1,
      Math.exp(-(params.r + rows.x[row]!) * Math.log(params.alpha + rows.T[row]!) - params.s * Math.log(params.beta + rows.T[row]!) - log)
    )
  );

/** Expected purchases of a living person in (0, t], from α' = α+T, β' = β+T, N = r+x: (N/α') β' (1 − (β'/(β'+t))^(s−1)) / (s−1), whole at s = 1. */
export const aheadOf = (n: number, alpha: number, s: number, beta: number, t: number): number => {
  const l = Math.log1p(t / beta);
  return (n / alpha) * beta * l * expm1Ratio(-(s - 1) * l);
};
