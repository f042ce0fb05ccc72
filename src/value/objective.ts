/** A log-likelihood over the logarithms of parameters. */
export interface Objective {
  readonly size: number;
  /** The value at `theta`; fills `gradient`, and `hessian` (size × size, row by row) when it is given. */
  at(theta: Float64Array, gradient: Float64Array, hessian?: Float64Array): number;
}

/** An objective that gives no Hessian of its own gets it by central differences of its gradient: 2 × size more evaluations, good to about nine digits. */
export const withDifferences = (size: number, evaluate: (theta: Float64Array, gradient: Float64Array) => number): Objective => ({
  size,
  at(theta, gradient, hessian) {
    if (hessian) {
      const [up, down] = [new Float64Array(size), new Float64Array(size)];
      const h = 1e-4;
      for (let i = 0; i < size; i++) {
        const near = theta.slice();
        near[i] = theta[i]! + h;
        evaluate(near, up);
        near[i] = theta[i]! - h;
        evaluate(near, down);
        for (let j = 0; j < size; j++) hessian[i * size + j] = (up[j]! - down[j]!) / (2 * h);
      }
      for (let i = 0; i < size; i++)
        for (let j = 0; j < i; j++) {
          const mean = (hessian[i * size + j]! + hessian[j * size + i]!) / 2;
          hessian[i * size + j] = mean;
          hessian[j * size + i] = mean;
        }
    }
    return evaluate(theta, gradient);
  }
});

/** Derivatives by parameters become those by their logarithms: g → θg, H → θθᵀ∘H + diag(θg), in place. */
export const byLogarithms = (params: readonly number[], gradient: Float64Array, hessian?: Float64Array): void => {
  const n = params.length;
  for (let i = 0; i < n; i++) gradient[i]! *= params[i]!;
  if (!hessian) return;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) hessian[i * n + j]! *= params[i]! * params[j]!;
  for (let i = 0; i < n; i++) hessian[i * n + i]! += gradient[i]!;
};

/** The objective with independent normal priors on the log-parameters. */
export const withPrior = (objective: Objective, centre: Float64Array, sd: Float64Array): Objective => ({
  size: objective.size,
  at(theta, gradient, hessian) {
    let value = objective.at(theta, gradient, hessian);
    for (let i = 0; i < objective.size; i++) {
      const precision = 1 / (sd[i]! * sd[i]!);
      const away = theta[i]! - centre[i]!;
      value -= 0.5 * precision * away * away;
      gradient[i]! -= precision * away;
      if (hessian) hessian[i * objective.size + i]! -= precision;
    }
    return value;
  }
});
