/** From linear predictors of the ends to their chances in a period, and the log-likelihood of how it ended. */
export interface HazardLink {
  /** log P(end) for the predictors `eta`; fills the slopes by eta and, when given, the curvature (K × K). `end` 0: the period went on. */
  log(eta: Float64Array, end: number, slope: Float64Array, curve?: Float64Array): number;
  chances(eta: Float64Array, out: Float64Array): void;
}

/** Larger predictors are certain. */
const most = 40;

const sumExp = (eta: Float64Array): number => {
  let sum = 0;
  for (let k = 0; k < eta.length; k++) sum += Math.exp(Math.min(most, eta[k]!));
  return sum;
};

/**
 * Intensities λ_k = e^η_k act through the period: P(k) = (1 − e^−Λ) λ_k / Λ, Λ = Σ λ_k. Of s(Λ) = log((1 − e^−Λ)/Λ) the derivatives are
 * s' = 1/(e^Λ − 1) − 1/Λ and s'' = 1/Λ² − e^Λ/(e^Λ − 1)², by their series where Λ is small.
 */
const cloglog: HazardLink = {
  log(eta, end, slope, curve) {
    const K = eta.length;
    const all = sumExp(eta);
    const isOver = end > 0;
    const [s, first, second] = isOver
      ? all < 1e-3
        ? [-all / 2 + (all * all) / 24, -1 / 2 + all / 12, 1 / 12 - (all * all) / 240]
        : [
            Math.log(-Math.expm1(-all) / all),
            1 / Math.expm1(all) - 1 / all,
            1 / (all * all) - Math.exp(-all) / (Math.expm1(-all) * Math.expm1(-all))
          ]
      : [-all, -1, 0];
    for (let k = 0; k < K; k++) {
      const own = Math.exp(Math.min(most, eta[k]!));
      slope[k] = own * first + (end === k + 1 ? 1 : 0);
      if (!curve) continue;
      for (let j = 0; j < K; j++) curve[k * K + j] = own * Math.exp(Math.min(most, eta[j]!)) * second + (j === k ? own * first : 0);
    }
    return s + (isOver ? eta[end - 1]! : 0);
  },
  chances(eta, out) {
    const all = sumExp(eta);
    const over = all === 0 ? 1 : -Math.expm1(-all) / all;
    for (let k = 0; k < eta.length; k++) out[k] = over * Math.exp(Math.min(most, eta[k]!));
  }
};

/** Odds against going on: P(k) = e^η_k / (1 + Σ e^η). */
const logit: HazardLink = {
  log(eta, end, slope, curve) {
    const K = eta.length;
    const all = 1 + sumExp(eta);
    for (let k = 0; k < K; k++) {
      const own = Math.exp(Math.min(most, eta[k]!)) / all;
      slope[k] = (end === k + 1 ? 1 : 0) - own;
      if (!curve) continue;
      for (let j = 0; j < K; j++) curve[k * K + j] = (own * Math.exp(Math.min(most, eta[j]!))) / all - (j === k ? own : 0);
    }
    return (end > 0 ? eta[end - 1]! : 0) - Math.log(all);
  },
  chances(eta, out) {
    const all = 1 + sumExp(eta);
    for (let k = 0; k < eta.length; k++) out[k] = Math.exp(Math.min(most, eta[k]!)) / all;
  }
};

export const links = {cloglog, logit} as const;
export type Link = keyof typeof links;
