import type {Matrix} from "ml-matrix";
import {dot, largest, plus, times} from "./matrix.ts";
import type {Objective} from "./objective.ts";

/** A place that the search has been to. */
export interface Point {
  theta: Float64Array;
  value: number;
  gradient: Float64Array;
}

export interface Search {
  point: Point;
  iterations: number;
  evaluations: number;
  /** `runaway`: log-parameters went further than any plausible top. */
  end: "near" | "runaway" | "stuck" | "iterations";
}

const memory = 8;
/** Relative error of a sum over many rows: a likelihood lower by less is not lower. */
const noise = 1e-14;
/** The search ends when a further step promises less than this, in units of log-likelihood: what Newton's steps then do in one or two. */
export const enoughAt = (value: number): number => Math.max(1e-9, 2 * noise * Math.abs(value));
/** Steps and ways longer than this, in log-parameters, are cut and given up. */
const [longest, furthest] = [2, 16];

/** −(approximate inverse Hessian of −value) × gradient, by the two loops of L-BFGS. @see Nocedal & Wright 2006, algorithm 7.4 */
const direction = (gradient: Float64Array, pairs: {s: Float64Array; y: Float64Array}[], inverse: Matrix | undefined): Float64Array => {
  let q: Float64Array = gradient;
  const weights: number[] = [];
  for (let k = pairs.length - 1; k >= 0; k--) {
    const {s, y} = pairs[k]!;
    weights[k] = dot(s, q) / dot(s, y);
    q = plus(q, y, -weights[k]!);
  }
  const last = pairs.at(-1);
  const scale = last ? dot(last.s, last.y) / dot(last.y, last.y) : 0.3 / Math.max(0.3, largest(gradient));
  q = inverse ? times(inverse, q) : q.map((value) => value * scale);
  pairs.forEach(({s, y}, k) => {
    q = plus(q, s, weights[k]! - dot(y, q) / dot(s, y));
  });
  const size = largest(q);
  return size > longest ? q.map((value) => (value * longest) / size) : q;
};

/**
 * Climbs by L-BFGS with a line search for the weak Wolfe conditions, until a further step promises nearly nothing.
 * `inverse` is a guess of the inverse of −Hessian, as from a coarser version of the same data: with it a handful of evaluations do.
 * @see Nocedal & Wright 2006, ch. 7; Lewis & Overton 2013 for the line search
 */
export const climb = (objective: Objective, start: Float64Array, inverse?: Matrix): Search => {
  const visit = (theta: Float64Array): Point => {
    const gradient = new Float64Array(objective.size);
    const value = objective.at(theta, gradient);
    return {theta, gradient, value: gradient.every(Number.isFinite) && Number.isFinite(value) ? value : -Infinity};
  };
  const pairs: {s: Float64Array; y: Float64Array}[] = [];
  let point = visit(start);
  let evaluations = 1;

  /** A point along the way that is higher enough, and past most of the slope; undefined when there is none. */
  const along = (way: Float64Array): Point | undefined => {
    const slope = dot(point.gradient, way);
    let [low, high, step] = [0, Number.POSITIVE_INFINITY, 1];
    let best: Point | undefined;
    for (let tries = 0; tries < 40; tries++) {
      const next = visit(plus(point.theta, way, step));
      evaluations++;
      if (next.value < point.value + 1e-4 * step * slope - noise * Math.abs(point.value)) high = step;
      else {
        best = next;
        if (dot(next.gradient, way) <= 0.9 * slope) return best;
        low = step;
      }
      step = high === Number.POSITIVE_INFINITY ? 2 * low : (low + high) / 2;
      if (best && step * largest(way) > 2 * longest) return best;
    }
    return best;
  };

  for (let iterations = 0; iterations < 500; iterations++) {
    const way = direction(point.gradient, pairs, inverse);
    const promise = dot(point.gradient, way) / 2;
    if (largest(point.gradient) === 0 || (promise >= 0 && promise < enoughAt(point.value) && (pairs.length > 1 || inverse)))
      return {point, iterations, evaluations, end: "near"};
    const next = promise > 0 ? along(way) : undefined;
    if (next === undefined) {
      if (pairs.length === 0) return {point, iterations, evaluations, end: "stuck"};
      pairs.length = 0;
      continue;
    }
    const [s, y] = [plus(next.theta, point.theta, -1), plus(point.gradient, next.gradient, -1)];
    // All that is left is below what a number can hold: every further iteration would be this one again.
    if (largest(s) === 0) return {point, iterations, evaluations, end: "iterations"};
    if (dot(s, y) > 1e-12 * dot(y, y)) pairs.push({s, y});
    if (pairs.length > memory) pairs.shift();
    point = next;
    if (largest(plus(point.theta, start, -1)) > furthest) return {point, iterations, evaluations, end: "runaway"};
  }
  return {point, iterations: 500, evaluations, end: "iterations"};
};
