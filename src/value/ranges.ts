import {choleskyOf} from "./matrix.ts";
import type {Fit, Params} from "./model.ts";
import {normal, type Uniform} from "./random.ts";

/** Where 80 % (or `level`) of the draws lie, and their middle. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly median: number;
  readonly draws: number;
}

export interface RangeOptions {
  readonly draws?: number;
  /** Share of the draws inside. */
  readonly level?: number;
}

/**
 * The value below which a further draw lies with this chance: the k-th of n draws is that of k / (n + 1), between two of them in proportion.
 * (The usual k − 1 of n − 1 would hold less than it says.)
 */
const quantile = (sorted: Float64Array, share: number): number => {
  const place = Math.min(sorted.length - 1, Math.max(0, share * (sorted.length + 1) - 1));
  const below = Math.floor(place);
  const next = sorted[Math.min(sorted.length - 1, below + 1)]!;
  return sorted[below]! + (place - below) * (next - sorted[below]!);
};

const rangeOf = (values: Float64Array, level: number): Range => {
  const sorted = values.slice().sort();
  return {
    low: quantile(sorted, (1 - level) / 2),
    high: quantile(sorted, (1 + level) / 2),
    median: quantile(sorted, 0.5),
    draws: values.length
  };
};

/**
 * Parameters drawn from the asymptotic normal of the log-parameters around a fit; whole ones (k) stay.
 * @throws Error when the fit has no covariance (its convergence says why)
 */
export const parameterDraws = (
  {params, free, covariance}: Pick<Fit, "params" | "free" | "covariance">,
  random: Uniform
): (() => Params) => {
  const lower = choleskyOf(covariance);
  return () => {
    const z = free.map(() => normal(random));
    const drawn = free.map((name, i) => {
      let log = Math.log(params[name]!);
      for (let j = 0; j <= i; j++) log += lower.get(i, j) * z[j]!;
      return [name, Math.exp(log)];
    });
    return {...params, ...Object.fromEntries(drawn)};
  };
};

/**
 * Range of what is expected, from what is not known of the parameters: `expected` gives a person's, or a group's, expectation under
 * parameters. With more data it shrinks to a point; what people then do is spread wider (`outcomeRange`).
 */
export const expectedRange = (
  fits: readonly Fit[],
  expected: (params: readonly Params[]) => number,
  random: Uniform,
  options: RangeOptions = {}
): Range => {
  const {draws = 400, level = 0.8} = options;
  const next = fits.map((fit) => parameterDraws(fit, random));
  return rangeOf(
    Float64Array.from({length: draws}, () => expected(next.map((draw) => draw()))),
    level
  );
};

/**
 * Predictive range of what will happen: parameters are drawn, then an outcome under them (`outcome`), so it holds what is not known of
 * the parameters and chance itself. This is the one that people are shown.
 */
export const outcomeRange = (
  fits: readonly Fit[],
  outcome: (params: readonly Params[], random: Uniform) => number,
  random: Uniform,
  options: RangeOptions = {}
): Range => expectedRange(fits, (params) => outcome(params, random), random, options);
