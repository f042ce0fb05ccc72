import {type Link, links} from "./hazard_link.ts";
import {climb, enoughAt} from "./lbfgs.ts";
import type {Convergence} from "./model.ts";
import {polish} from "./newton.ts";
import type {Objective} from "./objective.ts";

/** Periods at risk, one a row: covariates column by column, and how the period ended: 0 it went on, 1 … K by which end. */
export interface Periods {
  readonly rows: number;
  readonly columns: Readonly<Record<string, Float64Array>>;
  readonly end: Int32Array;
  /** Alike periods as one row. */
  readonly weight?: Float64Array;
}

export interface HazardOptions {
  /** Names of the ends, in the order of their numbers: replaced here, replaced elsewhere, disposed of. */
  readonly ends: readonly string[];
  /** `cloglog`: hazards proportional in continuous time, whatever the length of a period; `logit`: odds. */
  readonly link?: Link;
  /** Precision of a normal prior around 0 on each coefficient per standard deviation of its covariate (L2). 0 shrinks nothing. */
  readonly shrinkage?: number;
}

export interface HazardFit {
  readonly link: Link;
  readonly ends: readonly string[];
  readonly covariates: readonly string[];
  /** By end: the intercept, then a coefficient a covariate, on the covariates' own scale. */
  readonly coefficients: readonly Float64Array[];
  /** Of the coefficients per standard deviation of the covariate, without the intercept's; NaN when no top was found. */
  readonly standard_errors: readonly Float64Array[];
  readonly log_likelihood: number;
  readonly periods: number;
  readonly events: readonly number[];
  readonly convergence: Convergence;
}

/** An intercept is held within a factor of e³ of its end's own rate, so that an end that never came has a finite one. */
const interceptSd = 3;

interface Standard {
  readonly mean: number;
  readonly sd: number;
}

const standardOf = (column: Float64Array, weight: (row: number) => number, total: number): Standard => {
  let [mean, square] = [0, 0];
  for (let row = 0; row < column.length; row++) mean += (weight(row) * column[row]!) / total;
  for (let row = 0; row < column.length; row++) square += (weight(row) * (column[row]! - mean) ** 2) / total;
  return {mean, sd: square > 1e-24 * mean * mean ? Math.sqrt(square) : 1};
};

/**
 * Log-likelihood of a regression of ends on standardised covariates, with its priors: coefficients by end, intercept first.
 * `design[c][row]` is covariate c, standardised.
 */
export const hazardObjective = (
  {rows, end, weight}: Periods,
  design: readonly Float64Array[],
  {ends, link = "cloglog", shrinkage = 0}: HazardOptions,
  centre: Float64Array
): Objective => {
  const [K, C] = [ends.length, design.length + 1];
  const {log} = links[link];
  // Row by row, so that a row is read from one place.
  const rowwise = new Float64Array(rows * C).fill(1);
  design.forEach((column, c) => {
    for (let row = 0; row < rows; row++) rowwise[row * C + c + 1] = column[row]!;
  });
  return {
    size: K * C,
    at(theta, gradient, hessian) {
      const [eta, slope, curve] = [new Float64Array(K), new Float64Array(K), new Float64Array(K * K)];
      let sum = 0;
      gradient.fill(0);
      hessian?.fill(0);
      for (let row = 0; row < rows; row++) {
        const x = row * C;
        for (let k = 0; k < K; k++) {
          let value = 0;
          for (let c = 0; c < C; c++) value += theta[k * C + c]! * rowwise[x + c]!;
          eta[k] = value;
        }
        const w = weight?.[row] ?? 1;
        sum += w * log(eta, end[row]!, slope, hessian && curve);
        for (let k = 0; k < K; k++) {
          const own = w * slope[k]!;
          for (let c = 0; c < C; c++) gradient[k * C + c]! += own * rowwise[x + c]!;
        }
        if (hessian === undefined) continue;
        for (let k = 0; k < K; k++)
          for (let j = 0; j <= k; j++) {
            const both = w * curve[k * K + j]!;
            for (let c = 0; c < C; c++) {
              const at = (k * C + c) * K * C + j * C;
              const once = both * rowwise[x + c]!;
              for (let d = 0; d < C; d++) hessian[at + d]! += once * rowwise[x + d]!;
            }
          }
      }
      for (let i = 0; i < K * C; i++) {
        const precision = i % C === 0 ? 1 / interceptSd ** 2 : shrinkage;
        const away = theta[i]! - centre[i]!;
        sum -= 0.5 * precision * away * away;
        gradient[i]! -= precision * away;
        if (hessian) hessian[i * K * C + i]! -= precision;
      }
      if (hessian) for (let i = 0; i < K * C; i++) for (let j = 0; j < i; j++) hessian[j * K * C + i] = hessian[i * K * C + j]!;
      return sum;
    }
  };
};

/**
 * Discrete-time hazards of competing ends by regression: what makes a period the last one, and how it then ends.
 * @see Prentice & Gloeckler 1978 (complementary log-log); Allison 1982, "Discrete-time methods for the analysis of event histories"
 */
export const fitHazard = (periods: Periods, options: HazardOptions): HazardFit => {
  const {ends, link = "cloglog"} = options;
  const covariates = Object.keys(periods.columns);
  const weight = (row: number): number => periods.weight?.[row] ?? 1;
  let total = 0;
  const events = ends.map(() => 0);
  for (let row = 0; row < periods.rows; row++) {
    total += weight(row);
    const end = periods.end[row]!;
    if (end > 0) events[end - 1]! += weight(row);
  }
  const standards = covariates.map((name) => standardOf(periods.columns[name]!, weight, total));
  const design = covariates.map((name, c) => periods.columns[name]!.map((value) => (value - standards[c]!.mean) / standards[c]!.sd));
  const C = covariates.length + 1;
  const start = new Float64Array(ends.length * C);
  events.forEach((count, k) => {
    start[k * C] = Math.log((count + 0.5) / (total + 1));
  });
  const objective = hazardObjective(periods, design, options, start);
  const search = climb(objective, start);
  const {point, inverse, evaluations} = polish(objective, search.point, enoughAt(search.point.value));
  const own = (k: number): Float64Array => {
    const coefficients = point.theta.slice(k * C, (k + 1) * C);
    for (let c = 1; c < C; c++) {
      coefficients[c]! /= standards[c - 1]!.sd;
      coefficients[0]! -= coefficients[c]! * standards[c - 1]!.mean;
    }
    return coefficients;
  };
  const errors = (k: number): Float64Array =>
    Float64Array.from(covariates, (_, c) => (inverse === null ? Number.NaN : Math.sqrt(inverse.get(k * C + c + 1, k * C + c + 1))));
  const gradient = point.gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // Newton's steps may find the top where the search was cut off on its way.
  const isTop = inverse !== null && search.end !== "runaway" && (search.end !== "iterations" || gradient <= enoughAt(point.value));
  return {
    link,
    ends,
    covariates,
    coefficients: ends.map((_, k) => own(k)),
    standard_errors: ends.map((_, k) => errors(k)),
    log_likelihood: point.value,
    periods: total,
    events,
    convergence: {
      state: isTop ? "converged" : "stopped",
      words: `${isTop ? "converged" : "stopped: no top was found, do not use it"}: largest derivative ${gradient.toExponential(1)}; ${search.iterations} iterations`,
      iterations: search.iterations,
      evaluations: search.evaluations + evaluations,
      gradient
    }
  };
};

/** Chance of each end in each of the given periods: `[end][row]`. */
export const hazards = (
  {link, covariates, coefficients}: Pick<HazardFit, "link" | "covariates" | "coefficients">,
  columns: Readonly<Record<string, Float64Array>>,
  rows: number
): Float64Array[] => {
  const out = coefficients.map(() => new Float64Array(rows));
  const [eta, chance] = [new Float64Array(coefficients.length), new Float64Array(coefficients.length)];
  for (let row = 0; row < rows; row++) {
    coefficients.forEach((own, k) => {
      let value = own[0]!;
      covariates.forEach((name, c) => {
        value += own[c + 1]! * columns[name]![row]!;
      });
      eta[k] = value;
    });
    links[link].chances(eta, chance);
    out.forEach((column, k) => {
      column[row] = chance[k]!;
    });
  }
  return out;
};

/** Of one thing at risk, from the chances of its periods in order: the share that has come to each end by the end of each period. */
export const incidence = (chances: readonly Float64Array[]): Float64Array[] => {
  const out = chances.map((column) => new Float64Array(column.length));
  let there = 1;
  for (let period = 0; period < (chances[0]?.length ?? 0); period++) {
    let stays = 1;
    chances.forEach((column, k) => {
      out[k]![period] = (period === 0 ? 0 : out[k]![period - 1]!) + there * column[period]!;
      stays -= column[period]!;
    });
    there *= Math.max(0, stays);
  }
  return out;
};
