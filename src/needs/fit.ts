import {climb, enoughAt} from "../value/lbfgs.ts";
import {polish} from "../value/newton.ts";
import {binsOf, isOrdered, type Term, termsOf} from "./bins.ts";
import {type Judgement, judge, recalibrate} from "./judge.ts";
import {type Grouped, logistic, type Pull, predictor, sigmoid} from "./logistic.ts";
import type {Need} from "./need.ts";

/** Fewer closings than this tell a base rate and nothing more. */
export const FEWEST = 100;
/** Precision of the normal priors: of every coefficient at 0, and of the difference of neighbouring bins of a number. */
const [ridge, smooth] = [0.3, 2];
/** Precision of the prior that holds a recalibration at intercept 0 and slope 1. */
const anchor = 25;

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

/** The moments that calibrate: the latest quarter of those with labels (moments count backwards). */
const laterOf = ({moment}: Training): number => {
  const moments = [...new Set(moment)].sort((a, b) => a - b);
  return moments[Math.floor(moments.length / 4)] ?? Number.NEGATIVE_INFINITY;
};

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
 * A need's model: a logistic regression on binned features, fitted to the earlier moments and calibrated on the later ones; with too few closings
 * its base rate. The standard errors take rows as independent; one person stands at several moments, so they are somewhat too small.
 */
export const fitNeed = (need: Need, all: Training): NeedFit => {
  const [rows, closings] = [sumOf(all.n), sumOf(all.y)];
  const [base_low, base_high] = interval(closings, rows);
  const base: NeedFit = {
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
  const split = laterOf(all);
  const [earlier, later] = [only(all, (moment) => moment > split), only(all, (moment) => moment <= split)];
  if (sumOf(earlier.y) < FEWEST) return base;
  const found = estimate(need, earlier);
  if (found === null) return base;
  const judged = {p: said(found.theta, later), n: later.n, y: later.y};
  const {intercept: shift, slope} = recalibrate(judged, anchor);
  const [a, b] = Number.isFinite(slope) ? [shift, slope] : [0, 1];
  const terms = termsOf(need);
  const coefficients = terms.map((term, i) => ({
    ...term,
    value: rounded(b * found.theta[i + 1]!),
    standard_error: rounded(Math.abs(b) * found.errors[i + 1]!)
  }));
  const means = Object.fromEntries(
    Object.keys(need.features).map((feature, f) => {
      let sum = 0;
      for (let row = 0; row < all.rows; row++) sum += all.n[row]! * coefficients[all.codes[f]![row]! - 1]!.value;
      return [feature, rounded(sum / rows)];
    })
  );
  return {
    ...base,
    method: "logistic",
    intercept: rounded(a + b * found.theta[0]!),
    coefficients,
    means,
    later: sumOf(later.y) >= 10 ? judge(judged) : null,
    slope: rounded(b)
  };
};
