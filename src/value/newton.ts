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

/** What a Newton step still promises, in units of log-likelihood: half the squared way to the top in standard errors. */
const left = (inverse: Matrix, gradient: Float64Array): number => dot(gradient, times(inverse, gradient)) / 2;

/**
 * Newton's steps from a point near the top, judged by the gradient: near the top differences of the likelihood are lost in rounding, the
 * gradient is not. The Hessian is taken once and kept while it serves (chord steps are cheap); it is taken again when steps shrink slowly,
 * or at the end when more than `near` was left where it was taken, which would show in the standard errors.
 */
export const polish = (objective: Objective, from: Point, near: number): Top => {
  const {size} = objective;
  let evaluations = 0;
  const visit = (theta: Float64Array, hessian?: Float64Array): Point => {
    evaluations++;
    const gradient = new Float64Array(size);
    const value = objective.at(theta, gradient, hessian);
    return {theta, value, gradient};
  };
  let point = from;
  let inverse: Matrix | null = null;
  let before = Number.POSITIVE_INFINITY;
  const take = (): void => {
    const hessian = new Float64Array(size * size);
    point = visit(point.theta, hessian);
    inverse = inverseNegative(hessian, size);
    before = inverse === null ? 0 : left(inverse, point.gradient);
  };
  take();
  let takenAt = before;
  for (let steps = 0; steps < 30 && inverse !== null && before > 0; steps++) {
    const way = times(inverse, point.gradient);
    let next: Point | undefined;
    for (let scale = 1; scale > 1e-3 && next === undefined; scale /= 2) {
      const tried = visit(plus(point.theta, way, scale));
      const after = left(inverse, tried.gradient);
      if (after < before || tried.value > point.value + near) next = tried;
      else if (before < near) break;
    }
    if (next === undefined) break;
    const after = left(inverse, next.gradient);
    const isSlow = after > before / 20;
    point = next;
    before = after;
    if (after < near && (isSlow || after < 1e-6 * near)) break;
    if (isSlow) {
      take();
      takenAt = before;
    }
  }
  if (inverse !== null && takenAt > near) take();
  return {point, inverse, evaluations};
};
