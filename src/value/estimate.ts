import type {Matrix} from "ml-matrix";
import {climb, enoughAt} from "./lbfgs.ts";
import {largest} from "./matrix.ts";
import type {Convergence, Fit, Params, Prior} from "./model.ts";
import {polish} from "./newton.ts";
import {type Objective, withPrior} from "./objective.ts";

export interface Estimation {
  /** Names of the parameters that are sought. */
  free: readonly string[];
  start: Params;
  /** The log-likelihood on the rows, and on a coarser version of them where the search may begin. */
  objective: Objective;
  coarse?: Objective | undefined;
  prior?: Prior | undefined;
}

export type Estimate = Pick<Fit, "params" | "standard_errors" | "log_likelihood" | "free" | "covariance" | "convergence" | "notes">;

/** A parameter whose logarithm has a larger standard error is unknown within a factor of 150: the likelihood is flat there. */
const flat = 5;
/** The prior that holds a flat likelihood: a factor of e² either way of the guess. */
const weak = 2;

const vector = (names: readonly string[], of: Params): Float64Array => Float64Array.from(names, (name) => Math.log(of[name]!));

interface Found {
  theta: Float64Array;
  gradient: number;
  inverse: Matrix | null;
  iterations: number;
  evaluations: number;
  isTop: boolean;
}

const maximise = (objective: Objective, coarse: Objective | undefined, start: Float64Array): Found => {
  const first = coarse ? maximise(coarse, undefined, start) : undefined;
  const guess = first?.isTop ? first : undefined;
  const search = climb(objective, guess?.theta ?? start, guess?.inverse ?? undefined);
  const spent = {iterations: search.iterations + (first?.iterations ?? 0), evaluations: search.evaluations};
  if (search.end === "runaway" || search.end === "iterations")
    return {...spent, theta: search.point.theta, gradient: largest(search.point.gradient), inverse: null, isTop: false};
  const {point, inverse, evaluations} = polish(objective, search.point, enoughAt(search.point.value));
  return {
    iterations: spent.iterations,
    evaluations: spent.evaluations + evaluations,
    theta: point.theta,
    gradient: largest(point.gradient),
    inverse,
    isTop: inverse !== null && objective.size > 0
  };
};

const isFlat = ({inverse, isTop}: Found): boolean => !isTop || inverse!.diagonal().some((variance) => !(Math.sqrt(variance) < flat));

const sdOf = (free: readonly string[], sd: number | Params): Float64Array =>
  Float64Array.from(free, (name) => (typeof sd === "number" ? sd : sd[name]!));

/** Maximum likelihood, or the top of likelihood × prior; where the likelihood is flat a weak prior around the guess holds it, and the result says so. */
export const estimate = ({free, start, objective, coarse, prior}: Estimation): Estimate => {
  const from = vector(free, start);
  const held = (centre: Float64Array, sd: Float64Array): Found =>
    maximise(withPrior(objective, centre, sd), coarse && withPrior(coarse, centre, sd), from);
  const wanted = prior ? held(vector(free, prior.centre), sdOf(free, prior.sd)) : maximise(objective, coarse, from);
  const isHeld = isFlat(wanted);
  const found = isHeld ? held(from, sdOf(free, weak)) : wanted;
  const values = Array.from(found.theta, Math.exp);
  const covariance = found.inverse?.to2DArray() ?? free.map(() => free.map(() => Number.NaN));
  const errors = values.map((value, i) => value * Math.sqrt(covariance[i]![i]!));
  return {
    free,
    params: Object.fromEntries(free.map((name, i) => [name, values[i]!])),
    standard_errors: Object.fromEntries(free.map((name, i) => [name, isHeld || !Number.isFinite(errors[i]!) ? null : errors[i]!])),
    log_likelihood: objective.at(found.theta, new Float64Array(free.length)),
    covariance,
    convergence: convergenceOf(found, isHeld, prior !== undefined),
    notes: []
  };
};

const convergenceOf = (found: Found, isHeld: boolean, hasPrior: boolean): Convergence => {
  const {iterations, evaluations, gradient, isTop} = found;
  const counts = `${iterations} iterations, ${evaluations} evaluations of the likelihood on all rows`;
  const at = `largest derivative by a log-parameter ${gradient.toExponential(1)}`;
  const state = !isTop ? "stopped" : isHeld ? "held" : "converged";
  const words = {
    converged: `converged${hasPrior ? " with the given prior" : ""}: ${at}; ${counts}`,
    held: `held: the likelihood has no top of its own (too few people came back, or they are too alike), so a weak prior around the guess from the means chose among parameters that fit equally well; no standard errors; ${at}; ${counts}`,
    stopped: `stopped: no top was found, the parameters are where the search ended; ${at}; ${counts}`
  }[state];
  return {state, words, iterations, evaluations, gradient};
};
