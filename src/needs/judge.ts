import {sigmoid} from "./logistic.ts";

/** What was said and what came: probability, rows and closings, alike rows as one. */
export interface Judged {
  p: ArrayLike<number>;
  n: ArrayLike<number>;
  y: ArrayLike<number>;
}

export interface Judgement {
  rows: number;
  closings: number;
  base_rate: number;
  /** Chance that a row that closed stood above one that did not (ties half), and its standard error. */
  auc: number;
  auc_se: number;
  brier: number;
  /** Of always saying the base rate. */
  brier_base: number;
  /** Of the logit of what was said in a logistic regression on what came: 1 is calibrated. */
  slope: number;
  slope_se: number;
  /** What came over what was expected. */
  observed_expected: number;
  /** Mean distance of said and came over ten bins of as many expected closings each. */
  calibration_error: number;
  /** Closings among the tenth of the rows with the highest probabilities over those of a tenth at random. */
  lift: number;
  bins: {expected: number; observed: number; rows: number}[];
}

const logit = (p: number): number => Math.log(p / (1 - p));
const clipped = (p: number): number => Math.min(1 - 1e-6, Math.max(1e-6, p));

/** Intercept and slope of what came on the logit of what was said, by Newton's steps; the anchors are precisions of normal priors at 0 and 1. */
export const recalibrate = ({p, n, y}: Judged, anchor = {intercept: 0, slope: 0}): {intercept: number; slope: number; slope_se: number} => {
  let [a, b] = [0, 1];
  let variance = Number.NaN;
  for (let step = 0; step < 50; step++) {
    let [ga, gb, haa, hab, hbb] = [-anchor.intercept * a, -anchor.slope * (b - 1), anchor.intercept, 0, anchor.slope];
    for (let i = 0; i < p.length; i++) {
      const x = logit(clipped(p[i]!));
      const said = sigmoid(a + b * x);
      const left = y[i]! - n[i]! * said;
      const curve = n[i]! * said * (1 - said);
      ga += left;
      gb += left * x;
      haa += curve;
      hab += curve * x;
      hbb += curve * x * x;
    }
    const det = haa * hbb - hab * hab;
    if (!(det > 1e-12)) return {intercept: a, slope: Number.NaN, slope_se: Number.NaN};
    const [da, db] = [(hbb * ga - hab * gb) / det, (haa * gb - hab * ga) / det];
    variance = haa / det;
    a += da;
    b += db;
    if (Math.abs(da) + Math.abs(db) < 1e-9) break;
  }
  return {intercept: a, slope: b, slope_se: Math.sqrt(variance)};
};

const ordered = (p: ArrayLike<number>): number[] => Array.from({length: p.length}, (_, i) => i).sort((i, j) => p[i]! - p[j]! || i - j);

/** Area under the ROC curve with ties counted half, and its standard error. @see Hanley & McNeil 1982 */
export const areaOf = ({p, n, y}: Judged): {auc: number; se: number} => {
  let [zeros, ones, sum] = [0, 0, 0];
  const order = ordered(p);
  for (let i = 0; i < order.length; ) {
    let [z, o, j] = [0, 0, i];
    for (; j < order.length && p[order[j]!] === p[order[i]!]; j++) {
      o += y[order[j]!]!;
      z += n[order[j]!]! - y[order[j]!]!;
    }
    sum += o * (zeros + z / 2);
    zeros += z;
    ones += o;
    i = j;
  }
  const auc = sum / (zeros * ones);
  const [q1, q2] = [auc / (2 - auc), (2 * auc * auc) / (1 + auc)];
  return {auc, se: Math.sqrt((auc * (1 - auc) + (ones - 1) * (q1 - auc * auc) + (zeros - 1) * (q2 - auc * auc)) / (zeros * ones))};
};

/**
 * Ten bins of as many expected closings each, from the least likely on; bins that the outcome made would end at closings. Equal probabilities share a bin;
 * what is left is shared evenly by the bins that are left, so that none of them has nearly nothing to expect.
 */
const binned = ({p, n, y}: Judged, said: number): Judgement["bins"] => {
  const bins: Judgement["bins"] = [];
  let [expected, observed, rows, before] = [0, 0, 0, 0];
  const order = ordered(p);
  order.forEach((i, place) => {
    expected += p[i]! * n[i]!;
    observed += y[i]!;
    rows += n[i]!;
    const next = order[place + 1];
    const share = (said - before) / (10 - bins.length);
    if (next !== undefined && (p[next] === p[i] || bins.length === 9 || expected < share * (1 - 1e-9))) return;
    before += expected;
    bins.push({expected, observed, rows});
    [expected, observed, rows] = [0, 0, 0];
  });
  return bins;
};

const liftOf = ({p, n, y}: Judged, rows: number, closings: number): number => {
  let [left, hits] = [rows / 10, 0];
  for (const i of ordered(p).reverse()) {
    const taken = Math.min(left, n[i]!);
    hits += (y[i]! * taken) / n[i]!;
    left -= taken;
    if (left <= 0) break;
  }
  return hits / (closings / 10);
};

/** How good probabilities were. */
export const judge = (judged: Judged): Judgement => {
  const {p, n, y} = judged;
  let [rows, closings, said, brier] = [0, 0, 0, 0];
  for (let i = 0; i < p.length; i++) {
    rows += n[i]!;
    closings += y[i]!;
    said += p[i]! * n[i]!;
    brier += y[i]! * (1 - p[i]!) ** 2 + (n[i]! - y[i]!) * p[i]! ** 2;
  }
  const base = closings / rows;
  const {auc, se} = areaOf(judged);
  const {slope, slope_se} = recalibrate(judged);
  const bins = binned(judged, said);
  return {
    rows,
    closings,
    base_rate: base,
    auc,
    auc_se: se,
    brier: brier / rows,
    brier_base: base * (1 - base),
    slope,
    slope_se,
    observed_expected: closings / said,
    calibration_error: bins.reduce((sum, bin) => sum + Math.abs(bin.expected - bin.observed), 0) / rows,
    lift: liftOf(judged, rows, closings),
    bins
  };
};
