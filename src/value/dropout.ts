import type {Histories} from "./histories.ts";
import {byLogarithms, type Objective} from "./objective.ts";
import {digammaStep, gammaln, logRising, trigammaStep} from "./special.ts";

/** The family of models in which a person may stop after each purchase with a chance of their own: BG/NBD (`atZero` 0: not before the first repeat purchase) and MBG/NBD (`atZero` 1: also after the first purchase). */
export interface Family {
  readonly atZero: 0 | 1;
  /** Gaps between purchases are Erlang-k; 1 is the Poisson process of BG/NBD and MBG/NBD. */
  readonly k: number;
}

/** Derivatives of the terms that depend on x alone, for one x; per person. `g` and `h` are by (r, alpha, a, b), h row by row. */
export interface ByX {
  value: number;
  g: Float64Array;
  h: Float64Array;
}

/**
 * log Γ(r+kx) − log Γ(r) + r log α + log B(a, b+x+δ) − log B(a, b) − x log (k−1)!, with δ = `atZero`.
 * Gradient and Hessian by (r, α, a, b).
 */
export const byX = ([r, alpha, a, b]: readonly [number, number, number, number], x: number, {atZero, k}: Family): ByX => {
  const n = x + atZero;
  const value = logRising(r, k * x) + r * Math.log(alpha) + logRising(b, n) - logRising(a + b, n) - (k > 1 ? x * gammaln(k) : 0);
  const g = Float64Array.of(
    digammaStep(r, k * x) + Math.log(alpha),
    r / alpha,
    -digammaStep(a + b, n),
    digammaStep(b, n) - digammaStep(a + b, n)
  );
  const [dr, db, dab] = [trigammaStep(r, k * x), trigammaStep(b, n), trigammaStep(a + b, n)];
  const h = new Float64Array(16);
  h[0] = -dr;
  h[1] = 1 / alpha;
  h[5] = -r / (alpha * alpha);
  h[10] = dab;
  h[11] = dab;
  h[15] = dab - db;
  return {value, g, h};
};

/** Factors between 1 and 2 whose product is far from the largest double. */
const most = 512;

/** The upper triangle onto the lower. */
export const mirror = (h: Float64Array, size: number): void => {
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) h[i * size + j] = h[j * size + i]!;
};

/**
 * Log-likelihood of BG/NBD or MBG/NBD (k = 1) over alike rows, with gradient and Hessian:
 * c(x) + log[ (α+T)^−(r+x) + 1{x > 0 or δ} · a/(b+x−1+δ) · (α+t_x)^−(r+x) ], c(x) as in `byX`.
 * A row costs one exponential and one logarithm; everything else is by different x, t_x and T.
 * @see Fader, Hardie & Lee 2005, eq. 6; Batislam, Denizel & Filiztekin 2007
 */
export const dropoutObjective = (data: Histories, family: Family): Objective => ({
  size: 4,
  at(theta, gradient, hessian) {
    const params = Array.from(theta, Math.exp) as [number, number, number, number];
    const [, alpha, a, b] = params;
    const logs = (times: Float64Array) => times.map((time) => Math.log(alpha + time));
    const inverses = (times: Float64Array) => times.map((time) => 1 / (alpha + time));
    const [logT, logT_x, invT, invT_x] = [logs(data.T), logs(data.t_x), inverses(data.T), inverses(data.t_x)];
    const {atT, atT_x, weight, start} = data;
    let sum = 0;
    gradient.fill(0);
    hessian?.fill(0);
    for (let place = 0; place < data.x.length; place++) {
      const x = data.x[place]!;
      const n = params[0] + x;
      const own = byX(params, x, family);
      const people = data.weightOf[place]!;
      sum += people * own.value;
      for (let i = 0; i < 4; i++) gradient[i]! += people * own.g[i]!;
      if (hessian) for (let i = 0; i < 16; i++) hessian[i]! += people * own.h[i]!;
      const survived = b + x - 1 + family.atZero;
      const mayBeGone = x > 0 || family.atZero === 1;
      const odds = mayBeGone ? Math.log(a / survived) : Number.NEGATIVE_INFINITY;
      // Weighted sums over the rows of this x: of the chance of being gone, and of the derivatives' parts that differ by row.
      let [value, gone, byR, byAlpha] = [0, 0, 0, 0];
      let [squares, q, qL, qI, qLL, qLI, qII] = [0, 0, 0, 0, 0, 0, 0];
      // Of rows of weight 1 the factors 1 + e^−|d| are multiplied and their logarithm is taken once for many.
      let [product, factors] = [1, 0];
      for (let row = start[place]!; row < start[place + 1]!; row++) {
        const w = weight[row]!;
        const t = atT[row]!;
        const t_x = atT_x[row]!;
        const lT = logT[t]!;
        const iT = invT[t]!;
        const L = lT - logT_x[t_x]!;
        const d = odds + n * L;
        const e = Math.exp(-Math.abs(d));
        const p1 = d > 0 ? 1 / (1 + e) : e / (1 + e);
        const I = iT - invT_x[t_x]!;
        value += w * (Math.max(d, 0) - n * lT);
        if (w !== 1) value += w * Math.log1p(e);
        else {
          product *= 1 + e;
          if (++factors === most) {
            value += Math.log(product);
            product = 1;
            factors = 0;
          }
        }
        gone += w * p1;
        byR += w * (p1 * L - lT);
        byAlpha += w * (p1 * I - iT);
        if (hessian === undefined) continue;
        const both = w * (e / ((1 + e) * (1 + e)));
        const i1 = iT - I;
        squares += w * (iT * iT + p1 * (i1 * i1 - iT * iT));
        q += both;
        qL += both * L;
        qI += both * I;
        qLL += both * L * L;
        qLI += both * L * I;
        qII += both * I * I;
      }
      sum += value + Math.log(product);
      gradient[0]! += byR;
      gradient[1]! += n * byAlpha;
      if (mayBeGone) {
        gradient[2]! += gone / a;
        gradient[3]! -= gone / survived;
      }
      if (hessian === undefined) continue;
      hessian[0]! += qLL;
      hessian[1]! += byAlpha + n * qLI;
      hessian[5]! += n * squares + n * n * qII;
      if (!mayBeGone) continue;
      hessian[2]! += qL / a;
      hessian[3]! -= qL / survived;
      hessian[6]! += (n * qI) / a;
      hessian[7]! -= (n * qI) / survived;
      hessian[10]! += (q - gone) / (a * a);
      hessian[11]! -= q / (a * survived);
      hessian[15]! += (q + gone) / (survived * survived);
    }
    if (hessian) mirror(hessian, 4);
    byLogarithms(params, gradient, hessian);
    return sum + (family.k - 1) * data.litt;
  }
});
