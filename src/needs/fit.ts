import {climb, enoughAt} from "../value/lbfgs.ts";
import {polish} from "../value/newton.ts";
import {binsOf, isOrdered, type Term, termsOf} from "./bins.ts";
import {type Judgement, judge, recalibrate} from "./judge.ts";
import {type Grouped, logistic, type Pull, predictor, sigmoid} from "./logistic.ts";
import type {Need} from "./need.ts";

/** Fewer closings than this tell a base rate and nothing more. */
export const FEWEST = 100;
/** Fewer closings than this at the earlier moments cannot try a model on the later ones. */
const FEWEST_EARLIER = 40;
/** Precision of the normal priors: of every coefficient at 0, and of the difference of neighbouring bins of a number. */
const [ridge, smooth] = [0.3, 3];
/** Precision of the prior that holds the slope of a recalibration at 1, and of that which holds its intercept at 0. */
const anchor = {slope: 200, intercept: 1};

/** A group of rows at one moment. */
export interface Training extends Grouped {
  /** Months back from the data date. */
  moment: Int32Array;
}

export interface Coefficient extends Term {
  /** Log odds, rounded to six places: what is scored with. */
  value: number;
  standard_error: number;
}

export interface NeedFit {
  need: string;
  /** `base_rate`: too few closings to tell people apart. */
  method: "logistic" | "base_rate";
  intercept: number;
  coefficients: Coefficient[];
  /** Mean of each feature's coefficients over the rows: what is above it is a reason. */
  means: Record<string, number>;
  rows: number;
  closings: number;
  /** With its interval, 95 %. */
  base_rate: number;
  base_low: number;
  base_high: number;
  /** On the later moments, before they calibrated: null when none could be kept back. */
  later: Judgement | null;
  slope: number;
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

const pullsOf = ({features}: Need): Pull[] => {
  const pulls: Pull[] = [];
  let first = 1;
  for (const cut of Object.values(features)) {
    for (let bin = 0; bin < binsOf(cut); bin++) pulls.push({one: first + bin, other: -1, precision: ridge});
    if (isOrdered(cut))
      for (let bin = 2; bin < binsOf(cut); bin++) pulls.push({one: first + bin, other: first + bin - 1, precision: smooth});
    first += binsOf(cut);
  }
  return pulls;
};

const only = (all: Training, keep: (moment: number) => boolean): Training => {
  const rows = Array.from(all.moment.keys()).filter((row) => keep(all.moment[row]!));
  const pick = <T extends Int32Array | Float64Array>(column: T): T => {
    const out = (column instanceof Int32Array ? new Int32Array(rows.length) : new Float64Array(rows.length)) as T;
    rows.forEach((row, i) => {
      out[i] = column[row]!;
    });
    return out;
  };
  return {rows: rows.length, codes: all.codes.map(pick), n: pick(all.n), y: pick(all.y), moment: pick(all.moment)};
};

const sumOf = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0);

/** Wilson's interval of a share, 95 %: it is within [0, 1] also for no closings at all. */
const interval = (closings: number, rows: number): [number, number] => {
  if (rows === 0) return [0, 1];
  const z = 1.959964;
  const middle = (closings + (z * z) / 2) / (rows + z * z);
  const half = (z / (rows + z * z)) * Math.sqrt((closings * (rows - closings)) / rows + (z * z) / 4);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
};

/** The last moment that calibrates: the latest year of those with labels, or the later half when they are fewer (moments count backwards). */
const laterOf = ({moment}: Training): number => {
  const moments = [...new Set(moment)].sort((a, b) => a - b);
  return moments[Math.min(12, Math.floor(moments.length / 2)) - 1] ?? Number.NEGATIVE_INFINITY;
};

const finiteOr = (value: number, other: number): number => (Number.isFinite(value) ? value : other);

const baseOf = (need: Need, all: Training): NeedFit => {
  const [rows, closings] = [sumOf(all.n), sumOf(all.y)];
  const [base_low, base_high] = interval(closings, rows);
  return {
    need: need.name,
    method: "base_rate",
    intercept: 0,
    coefficients: [],
    means: {},
    rows,
    closings,
    base_rate: rounded(rows === 0 ? 0 : closings / rows),
    base_low: rounded(base_low),
    base_high: rounded(base_high),
    later: null,
    slope: 1
  };
};

/** Mean of each feature's coefficients over the rows. */
const meansOf = ({features}: Need, all: Training, coefficients: readonly Coefficient[]): Record<string, number> =>
  Object.fromEntries(
    Object.keys(features).map((feature, f) => {
      let sum = 0;
      for (let row = 0; row < all.rows; row++) sum += all.n[row]! * coefficients[all.codes[f]![row]! - 1]!.value;
      return [feature, rounded(sum / sumOf(all.n))];
    })
  );

const estimate = (need: Need, grouped: Grouped): {theta: Float64Array; errors: Float64Array} | null => {
  const size = 1 + termsOf(need).length;
  const [n, y] = [sumOf(grouped.n), sumOf(grouped.y)];
  const start = new Float64Array(size);
  start[0] = Math.log((y + 0.5) / (n - y + 0.5));
  const objective = logistic(grouped, size, pullsOf(need));
  const search = climb(objective, start);
  const {point, inverse} = polish(objective, search.point, enoughAt(search.point.value));
  if (inverse === null || search.end === "runaway" || search.end === "iterations") return null;
  return {theta: point.theta, errors: Float64Array.from(point.theta, (_, i) => Math.sqrt(inverse.get(i, i)))};
};

const said = (theta: ArrayLike<number>, grouped: Grouped): Float64Array =>
  Float64Array.from({length: grouped.rows}, (_, row) => sigmoid(predictor(theta, grouped, row)));

/** Probabilities that a fit gives to rows. */
export const probabilities = ({method, intercept, coefficients, base_rate}: NeedFit, grouped: Grouped): Float64Array =>
  method === "base_rate"
    ? new Float64Array(grouped.rows).fill(base_rate)
    : said([intercept, ...coefficients.map(({value}) => value)], grouped);

/**
 * A need's model: a logistic regression on binned features, or the base rate when too few closed. What the earlier moments taught is tried on the later
 * ones: that gives the slope. Then all moments teach together, and the later ones set the level, so that it is that of today. The standard errors take
 * rows as independent; one person stands at several moments, so they are somewhat too small.
 */
export const fitNeed = (need: Need, all: Training): NeedFit => {
  const base = baseOf(need, all);
  const split = laterOf(all);
  const [earlier, later] = [only(all, (moment) => moment > split), only(all, (moment) => moment <= split)];
  const [first, whole] =
    base.closings < FEWEST || sumOf(earlier.y) < FEWEST_EARLIER ? [null, null] : [estimate(need, earlier), estimate(need, all)];
  if (first === null || whole === null) return base;
  const tried = {p: said(first.theta, later), n: later.n, y: later.y};
  const b = finiteOr(recalibrate(tried, anchor).slope, 1);
  const scaled = whole.theta.map((value) => b * value);
  const a = finiteOr(recalibrate({p: said(scaled, later), n: later.n, y: later.y}, {...anchor, slope: 1e9}).intercept, 0);
  const coefficients = termsOf(need).map((term, i) => ({
    ...term,
    value: rounded(scaled[i + 1]!),
    standard_error: rounded(Math.abs(b) * whole.errors[i + 1]!)
  }));
  return {
    ...base,
    method: "logistic",
    intercept: rounded(a + scaled[0]!),
    coefficients,
    means: meansOf(need, all, coefficients),
    later: sumOf(later.y) >= 10 ? judge(tried) : null,
    slope: rounded(b)
  };
};
