import type {Objective} from "../value/objective.ts";

/** Rows that are alike as one: `codes[f][row]` is the coefficient (from 1 on; 0 is the intercept) that feature f takes; of `n` rows `y` closed. */
export interface Grouped {
  rows: number;
  codes: readonly Int32Array[];
  n: Float64Array;
  y: Float64Array;
  /** Years after the day that is scored (negative: before); the last coefficient is what a year changes. Without it nothing does. */
  years?: Float64Array;
}

/** Two coefficients that are drawn together, or one that is drawn to 0 (`other` −1). */
export interface Pull {
  one: number;
  other: number;
  precision: number;
}

export const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
/** log(1 + eˣ) */
const softplus = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));

export const predictor = (theta: ArrayLike<number>, {codes, years}: Pick<Grouped, "codes" | "years">, row: number): number => {
  let eta = theta[0]!;
  for (const code of codes) eta += theta[code[row]!]!;
  return years === undefined ? eta : eta + theta[theta.length - 1]! * years[row]!;
};

/** Log-likelihood of a logistic regression on bins with normal priors on coefficients and on differences of neighbours, summed in the order of rows. */
export const logistic = (grouped: Grouped, size: number, pulls: readonly Pull[]): Objective => {
  const {rows, codes, n, y, years} = grouped;
  const k = years === undefined ? codes.length : codes.length + 1;
  return {
    size,
    at(theta, gradient, hessian) {
      gradient.fill(0);
      hessian?.fill(0);
      const at = new Int32Array(k + 1);
      const times = new Float64Array(k + 1).fill(1);
      if (years !== undefined) at[k] = size - 1;
      let sum = 0;
      for (let row = 0; row < rows; row++) {
        for (let f = 0; f < codes.length; f++) at[f + 1] = codes[f]![row]!;
        if (years !== undefined) times[k] = years[row]!;
        let eta = 0;
        for (let i = 0; i <= k; i++) eta += theta[at[i]!]! * times[i]!;
        const p = sigmoid(eta);
        const left = y[row]! - n[row]! * p;
        sum += y[row]! * eta - n[row]! * softplus(eta);
        for (let i = 0; i <= k; i++) gradient[at[i]!]! += left * times[i]!;
        if (hessian === undefined) continue;
        const curve = n[row]! * p * (1 - p);
        for (let i = 0; i <= k; i++) for (let j = 0; j <= k; j++) hessian[at[i]! * size + at[j]!]! -= curve * times[i]! * times[j]!;
      }
      for (const {one, other, precision} of pulls) {
        const away = theta[one]! - (other < 0 ? 0 : theta[other]!);
        sum -= 0.5 * precision * away * away;
        gradient[one]! -= precision * away;
        if (other >= 0) gradient[other]! += precision * away;
        if (hessian === undefined) continue;
        hessian[one * size + one]! -= precision;
        if (other < 0) continue;
        hessian[other * size + other]! -= precision;
        hessian[one * size + other]! += precision;
        hessian[other * size + one]! += precision;
      }
      return sum;
    }
  };
};
