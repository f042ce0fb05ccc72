import {ascending} from "./ascending.ts";

/** How far forecasts were from what happened, over people. */
export interface Accuracy {
  readonly people: number;
  readonly predicted: number;
  readonly actual: number;
  /** predicted / actual − 1; null when nothing happened. */
  readonly bias_ratio: number | null;
  readonly mae: number;
  readonly rmse: number;
  /** Mean squared difference of log(1 + value). */
  readonly msle: number;
  /** Pearson's; null when one side does not vary. */
  readonly correlation: number | null;
}

/** Weighted accuracy of `predicted` against `actual`, person by person. */
export const accuracy = (predicted: Float64Array, actual: Float64Array, weight?: Float64Array): Accuracy => {
  let [n, sumP, sumA, abs, square, logs] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < predicted.length; row++) {
    const [w, p, a] = [weight?.[row] ?? 1, predicted[row]!, actual[row]!];
    n += w;
    sumP += w * p;
    sumA += w * a;
    abs += w * Math.abs(p - a);
    square += w * (p - a) ** 2;
    logs += w * (Math.log1p(p) - Math.log1p(a)) ** 2;
  }
  const [meanP, meanA] = [sumP / n, sumA / n];
  let [pp, aa, pa] = [0, 0, 0];
  for (let row = 0; row < predicted.length; row++) {
    const [w, p, a] = [weight?.[row] ?? 1, predicted[row]! - meanP, actual[row]! - meanA];
    pp += w * p * p;
    aa += w * a * a;
    pa += w * p * a;
  }
  return {
    people: n,
    predicted: sumP,
    actual: sumA,
    bias_ratio: sumA === 0 ? null : sumP / sumA - 1,
    mae: abs / n,
    rmse: Math.sqrt(square / n),
    msle: logs / n,
    correlation: pp > 0 && aa > 0 ? pa / Math.sqrt(pp * aa) : null
  };
};

/** A group of people: how many, and the means of what was predicted and what happened. */
export interface Bin {
  readonly bin: string;
  readonly people: number;
  readonly predicted: number;
  readonly actual: number;
}

/** Means by group; `of[row]` is the group's place among the labels. */
const binned = (labels: readonly string[], of: Int32Array, predicted: Float64Array, actual: Float64Array, weight?: Float64Array): Bin[] => {
  const sums = labels.map(() => ({people: 0, predicted: 0, actual: 0}));
  for (let row = 0; row < of.length; row++) {
    const [sum, w] = [sums[of[row]!]!, weight?.[row] ?? 1];
    sum.people += w;
    sum.predicted += w * predicted[row]!;
    sum.actual += w * actual[row]!;
  }
  return labels.flatMap((bin, i) => {
    const {people, predicted: p, actual: a} = sums[i]!;
    return people > 0 ? [{bin, people, predicted: p / people, actual: a / people}] : [];
  });
};

/** Calibration by frequency: x = 0, 1, … 6, and 7 or more. */
export const byFrequency = (x: Float64Array, predicted: Float64Array, actual: Float64Array, weight?: Float64Array): Bin[] =>
  binned(
    ["0", "1", "2", "3", "4", "5", "6", "7+"],
    Int32Array.from(x, (count) => Math.min(7, count)),
    predicted,
    actual,
    weight
  );

/** Calibration by tenth of the people, in order of the prediction: 1 is the lowest. Equal predictions keep the order of the rows. */
export const byDecile = (predicted: Float64Array, actual: Float64Array, weight?: Float64Array): Bin[] => {
  const order = ascending(predicted);
  const all = weight?.reduce((sum, w) => sum + w, 0) ?? predicted.length;
  const of = new Int32Array(predicted.length);
  let before = 0;
  for (const row of order) {
    of[row] = Math.min(9, Math.floor((10 * before) / all));
    before += weight?.[row] ?? 1;
  }
  return binned(
    Array.from({length: 10}, (_, i) => String(i + 1)),
    of,
    predicted,
    actual,
    weight
  );
};
