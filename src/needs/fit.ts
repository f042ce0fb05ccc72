import {dot, lowerOfNegative, plus, solved, standardErrors} from "../value/matrix.ts";
import type {Objective} from "../value/objective.ts";
import {alike, doublesAt, integersAt} from "./alike.ts";
import {factorsOf, type Term, termsOf} from "./bins.ts";
import {FOLDS} from "./folds.ts";
import {type Judged, type Judgement, judge, recalibrate} from "./judge.ts";
import {type Grouped, logistic, predictor, sigmoid, type Training} from "./logistic.ts";
import type {Need} from "./need.ts";
import {pullsOf, sizeOf} from "./priors.ts";

/** Fewer closings than this tell a base rate and nothing more. */
export const FEWEST = 100;
/** Fewer closings than this at the earlier moments cannot try a model on the later ones. */
const FEWEST_EARLIER = 40;
const [STEPS, enough] = [50, 1e-8];
/** Precisions of the intercept and slope by which what is too sharp is taken back: both stay near what they are where little is known. */
const FEW = {intercept: 1, slope: 100};

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

const only = (all: Training, keep: (row: number) => boolean): Training => {
  const rows: number[] = [];
  for (let row = 0; row < all.rows; row++) if (keep(row)) rows.push(row);
  return {
    rows: rows.length,
    codes: all.codes.map((column) => integersAt(column, rows)),
    n: doublesAt(all.n, rows),
    y: doublesAt(all.y, rows),
    moment: integersAt(all.moment, rows),
    fold: integersAt(all.fold, rows),
    ...(all.years && {years: doublesAt(all.years, rows)})
  };
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
  const [rows, closings] = [Math.round(sumOf(all.n)), Math.round(sumOf(all.y))];
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
const meansOf = (need: Need, all: Training, coefficients: readonly Coefficient[]): Record<string, number> =>
  Object.fromEntries(
    factorsOf(need).map(({name}, f) => {
      let sum = 0;
      for (let row = 0; row < all.rows; row++) sum += all.n[row]! * coefficients[all.codes[f]![row]! - 1]!.value;
      return [name, rounded(sum / sumOf(all.n))];
    })
  );

/** Rows with their time, in years from the moment that is scored. */
const timed = ({grows = false}: Need, all: Training, at: number): Training =>
  grows ? {...all, years: Float64Array.from(all.moment, (moment) => (at - moment) / 12)} : all;

/** Rows that no coefficient tells apart as one; those of a need that grows differ by their moment. */
const together = ({grows = false}: Need, all: Training, by: readonly Int32Array[] = []): Training =>
  alike(all, [...all.codes, ...(grows ? [all.moment] : []), ...by]);

/** The top of a concave objective by Newton's steps, each halved until it climbs. `lower`: Cholesky's triangle of −Hessian there. */
const top = (objective: Objective, start: Float64Array): {theta: Float64Array; hessian: Float64Array; lower: Float64Array} => {
  const {size} = objective;
  const [gradient, hessian] = [new Float64Array(size), new Float64Array(size * size)];
  let theta = start;
  let value = objective.at(theta, gradient, hessian);
  for (let step = 0; ; step++) {
    const lower = lowerOfNegative(hessian, size);
    if (lower === null) throw new Error("logistic: the priors leave no flat direction, yet there is one");
    const way = solved(lower, gradient);
    if (step === STEPS || dot(gradient, way) < enough) return {theta, hessian, lower};
    const [from, before] = [theta, value];
    for (let scale = 1; scale > 1e-6; scale /= 2) {
      theta = plus(from, way, scale);
      // Nearly every whole step climbs, so the next step's Hessian comes along.
      value = objective.at(theta, gradient, hessian);
      if (value >= before - 1e-9) break;
    }
  }
};

interface Estimate {
  theta: Float64Array;
  hessian: Float64Array;
  errors: Float64Array;
}

/** @param near coefficients to start from, of other rows; without them the base rate and nothing else */
const estimate = (need: Need, grouped: Grouped, near?: Estimate): Estimate => {
  const size = sizeOf(need);
  const [n, y] = [sumOf(grouped.n), sumOf(grouped.y)];
  const start = near?.theta ?? new Float64Array(size);
  if (near === undefined) start[0] = Math.log((y + 0.5) / (n - y + 0.5));
  const {theta, hessian, lower} = top(logistic(grouped, size, pullsOf(need)), start);
  return {theta, hessian, errors: standardErrors(lower, size)};
};

const said = (theta: ArrayLike<number>, grouped: Grouped): Float64Array =>
  Float64Array.from({length: grouped.rows}, (_, row) => sigmoid(predictor(theta, grouped, row)));

const judgedBy = (theta: ArrayLike<number>, grouped: Grouped): Judged => ({p: said(theta, grouped), n: grouped.n, y: grouped.y});

/** Probabilities that a fit gives to rows. */
export const probabilities = ({method, intercept, coefficients, base_rate}: NeedFit, grouped: Grouped): Float64Array =>
  method === "base_rate"
    ? new Float64Array(grouped.rows).fill(base_rate)
    : said([intercept, ...coefficients.map(({value}) => value)], grouped);

/**
 * What each row is told by the people of the other parts: one of Newton's steps away from what all taught, which is near enough. Rows of one person see much
 * of the same year, so parts are of people.
 */
const crossFitted = (all: Training, {theta, hessian}: Estimate): Judged => {
  const [p, size] = [new Float64Array(all.rows), theta.length];
  for (let part = 0; part < FOLDS; part++) {
    const own = only(all, (row) => all.fold[row] === part);
    const [gradient, curve] = [new Float64Array(size), new Float64Array(size * size)];
    logistic(own, size, []).at(theta, gradient, curve);
    const lower = lowerOfNegative(
      hessian.map((one, i) => one - curve[i]!),
      size
    );
    const others = lower === null ? theta : plus(theta, solved(lower, gradient), -1);
    let next = 0;
    const told = said(others, own);
    for (let row = 0; row < all.rows; row++) if (all.fold[row] === part) p[row] = told[next++]!;
  }
  return {p, n: all.n, y: all.y};
};

/**
 * A need's model: a logistic regression on binned features, or the base rate when too few closed. What the earlier moments taught is tried on the later
 * ones: that is how good it is said to be. Then all moments teach together, and how much sharper that is on its own rows than on those of other people is
 * taken back. `at`: months back of the day that is scored. The standard errors take rows as independent; one person stands at several moments, so they are
 * somewhat too small.
 */
export const fitNeed = (need: Need, training: Training, at = 0): NeedFit => {
  const rows = timed(need, training, at);
  const base = baseOf(need, rows);
  const split = laterOf(rows);
  const [earlier, later] = [only(rows, (row) => rows.moment[row]! > split), only(rows, (row) => rows.moment[row]! <= split)].map((part) =>
    together(need, part)
  ) as [Training, Training];
  if (base.closings < FEWEST || sumOf(earlier.y) < FEWEST_EARLIER) return base;
  const before = estimate(need, earlier);
  const tried = judgedBy(before.theta, later);
  const all = together(need, rows);
  const found = estimate(need, all, before);
  const {intercept, slope} = recalibrate(crossFitted(together(need, rows, [rows.fold]), found), FEW);
  const coefficients = termsOf(need).map((term, i) => ({
    ...term,
    value: rounded(slope * found.theta[i + 1]!),
    standard_error: rounded(slope * found.errors[i + 1]!)
  }));
  return {
    ...base,
    method: "logistic",
    intercept: rounded(intercept + slope * found.theta[0]!),
    coefficients,
    means: meansOf(need, all, coefficients),
    later: sumOf(later.y) >= 10 ? judge(tried) : null,
    slope: rounded(finiteOr(recalibrate(tried).slope, 1))
  };
};
