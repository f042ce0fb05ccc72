import type {Objective} from "../value/objective.ts";

/**
 * Rows that are alike as one: `codes[f][row]` is the coefficient (from 1 on; 0 is the intercept) that feature f takes, a later one than the feature
 * before it; of `n` rows `y` closed.
 */
export interface Grouped {
  rows: number;
  codes: readonly Int32Array[];
  n: Float64Array;
  y: Float64Array;
  /** Years after the day that is scored (negative: before); the last coefficient is what a year changes. Without it nothing does. */
  years?: Float64Array;
}

/** A group of rows at one moment. */
export interface Training extends Grouped {
  /** Months back from the data date. */
  moment: Int32Array;
  /** Of the people. */
  fold: Int32Array;
}

/** Two coefficients that are drawn together, or one that is drawn to 0 (`other` −1). */
export interface Pull {
  one: number;
  other: number;
  precision: number;
}

export const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
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
      if (years !== undefined) at[k] = size - 1;
      let sum = 0;
      for (let row = 0; row < rows; row++) {
        const time = years === undefined ? 1 : years[row]!;
        for (let f = 0; f < codes.length; f++) at[f + 1] = codes[f]![row]!;
        let eta = 0;
        for (let i = 0; i <= codes.length; i++) eta += theta[at[i]!]!;
        if (years !== undefined) eta += theta[at[k]!]! * time;
        // The odds and log(1 + eˣ) of one exponential.
        const odds = Math.exp(-Math.abs(eta));
        const p = eta >= 0 ? 1 / (1 + odds) : odds / (1 + odds);
        const left = y[row]! - n[row]! * p;
        sum += y[row]! * eta - n[row]! * (Math.max(eta, 0) + Math.log1p(odds));
        for (let i = 0; i <= codes.length; i++) gradient[at[i]!]! += left;
        if (years !== undefined) gradient[at[k]!]! += left * time;
        if (hessian === undefined) continue;
        const curve = n[row]! * p * (1 - p);
        for (let i = 0; i <= codes.length; i++) {
          const start = at[i]! * size;
          for (let j = 0; j <= i; j++) hessian[start + at[j]!]! -= curve;
        }
        if (years === undefined) continue;
        for (let j = 0; j <= codes.length; j++) hessian[at[k]! * size + at[j]!]! -= curve * time;
        hessian[at[k]! * size + at[k]!]! -= curve * time * time;
      }
      if (hessian) for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) hessian[j * size + i] = hessian[i * size + j]!;
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
