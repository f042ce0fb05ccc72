import type {Matrix} from "ml-matrix";
import type {Point} from "./lbfgs.ts";
import {dot, inverseNegative, plus, times} from "./matrix.ts";
import type {Objective} from "./objective.ts";

export interface Top {
  point: Point;
  /** Inverse of −Hessian at the top; null when there is no top here. */
  inverse: Matrix | null;
  evaluations: number;
}

/** A Hessian taken when the way left promised less than this, in units of log-likelihood, is that of the top to six digits. */
const near = 1e-11;

/**
 * Newton's steps from a point near the top. The Hessian is taken once and kept while it serves (chord steps are cheap), and again when
 * steps shrink slowly or when it was taken too far away to give standard errors.
 */
export const polish = (objective: Objective, from: Point): Top => {
  const {size} = objective;
  let evaluations = 0;
  let point = from;
  let inverse: Matrix | null = null;
  let takenAt = Number.POSITIVE_INFINITY;
  const take = (): void => {
    const hessian = new Float64Array(size * size);
    const gradient = new Float64Array(size);
    const value = objective.at(point.theta, gradient, hessian);
    evaluations++;
    point = {theta: point.theta, value, gradient};
    inverse = inverseNegative(hessian, size);
    takenAt = inverse ? dot(gradient, times(inverse, gradient)) / 2 : Number.NaN;
  };
  take();
  for (let steps = 0; steps < 30 && inverse; steps++) {
    const way = times(inverse, point.gradient);
    const left = dot(point.gradient, way) / 2;
    if (left === 0) break;
    let next: Point | undefined;
    for (let scale = 1; scale > 1e-3 && next === undefined; scale /= 2) {
      const theta = plus(point.theta, way, scale);
      const gradient = new Float64Array(size);
      const value = objective.at(theta, gradient);
      evaluations++;
      if (value >= point.value - 1e-9 * Math.max(1, Math.abs(point.value) * 1e-6) && gradient.every(Number.isFinite))
        next = {theta, value, gradient};
    }
    if (next === undefined) break;
    const after = Math.abs(dot(next.gradient, times(inverse, next.gradient))) / 2;
    const isHigher = after < left;
    if (isHigher || left > near) point = next;
    if (left < near && (after > left / 100 || after < 1e-18)) break;
    if (after > left / 20) take();
  }
  if (inverse && takenAt > near) take();
  return {point, inverse, evaluations};
};
