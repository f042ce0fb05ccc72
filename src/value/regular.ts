import {byX, type Family, mirror} from "./dropout.ts";
import type {Histories} from "./histories.ts";
import {byLogarithms, type Objective} from "./objective.ts";
import {digammaStep, logRising, trigammaStep} from "./special.ts";

/** Coefficients (N)_j / j! of the polynomial below for one x, with their logarithmic derivatives by N. */
interface Coefficients {
  c: number[];
  first: number[];
  second: number[];
}

const coefficients = (n: number, k: number): Coefficients => {
  const js = Array.from({length: k}, (_, j) => j);
  let factorial = 0;
  return {
    c: js.map((j) => {
      if (j > 0) factorial += Math.log(j);
      return Math.exp(logRising(n, j) - factorial);
    }),
    first: js.map((j) => digammaStep(n, j)),
    second: js.map((j) => digammaStep(n, j) ** 2 - trigammaStep(n, j))
  };
};

/**
 * Log-likelihood of (M)BG/CNBD-k for any k ≥ 1 over alike rows, with gradient and Hessian:
 * c(x) + (k−1) Σ ln gap + log[ (α+T)^−N P(u) + 1{x > 0 or δ} · a/(b+x−1+δ) · (α+t_x)^−N ], N = r + kx,
 * where P(u) = Σ_{j<k} (N)_j u^j / j! with u = (T−t_x)/(α+T) leaves the running gap unfinished.
 * @see Platzer & Reutterer 2016; Reutterer, Platzer & Schröder 2021
 */
export const regularObjective = (data: Histories, family: Family): Objective => ({
  size: 4,
  at(theta, gradient, hessian) {
    const params = Array.from(theta, Math.exp) as [number, number, number, number];
    const [r, alpha, a, b] = params;
    const logT = data.T.map((T) => Math.log(alpha + T));
    const logT_x = data.t_x.map((t_x) => Math.log(alpha + t_x));
    let sum = 0;
    gradient.fill(0);
    hessian?.fill(0);
    for (let place = 0; place < data.x.length; place++) {
      const x = data.x[place]!;
      const n = r + family.k * x;
      const own = byX(params, x, family);
      const people = data.weightOf[place]!;
      sum += people * own.value;
      for (let i = 0; i < 4; i++) gradient[i]! += people * own.g[i]!;
      if (hessian) for (let i = 0; i < 16; i++) hessian[i]! += people * own.h[i]!;
      const {c, first, second} = coefficients(n, family.k);
      const survived = b + x - 1 + family.atZero;
      const odds = x > 0 || family.atZero === 1 ? Math.log(a / survived) : Number.NEGATIVE_INFINITY;
      const mayBeGone = odds > Number.NEGATIVE_INFINITY;
      for (let row = data.start[place]!; row < data.start[place + 1]!; row++) {
        const w = data.weight[row]!;
        const t = data.atT[row]!;
        const t_x = data.atT_x[row]!;
        const iT = 1 / (alpha + data.T[t]!);
        const i1 = 1 / (alpha + data.t_x[t_x]!);
        const u = (data.T[t]! - data.t_x[t_x]!) * iT;
        let P = 0;
        let Pn = 0;
        let Pnn = 0;
        let Pu = 0;
        let Puu = 0;
        let Pun = 0;
        let power = 1;
        for (let j = 0; j < family.k; j++) {
          const term = c[j]! * power;
          P += term;
          Pn += term * first[j]!;
          Pnn += term * second[j]!;
          Pu += j * term;
          Puu += j * j * term;
          Pun += j * term * first[j]!;
          power *= u;
        }
        // Of log P by N and by log u; log u falls by iT when α grows by 1.
        const gn = Pn / P;
        const gu = Pu / P;
        const t0 = Math.log(P) - n * logT[t]!;
        const d = odds - n * logT_x[t_x]! - t0;
        const e = Math.exp(-Math.abs(d));
        const p1 = w * (d > 0 ? 1 / (1 + e) : e / (1 + e));
        const p0 = w - p1;
        sum += w * (t0 + Math.max(d, 0) + Math.log1p(e));
        const r0 = gn - logT[t]!;
        const r1 = -logT_x[t_x]!;
        const alpha0 = -(n + gu) * iT;
        const alpha1 = -n * i1;
        gradient[0]! += p0 * r0 + p1 * r1;
        gradient[1]! += p0 * alpha0 + p1 * alpha1;
        if (mayBeGone) {
          gradient[2]! += p1 / a;
          gradient[3]! -= p1 / survived;
        }
        if (hessian === undefined) continue;
        const guu = Puu / P - gu * gu;
        hessian[0]! += p0 * (Pnn / P - gn * gn);
        hessian[1]! -= p0 * (1 + Pun / P - gu * gn) * iT + p1 * i1;
        hessian[5]! += p0 * (n + gu + guu) * iT * iT + p1 * n * i1 * i1;
        if (!mayBeGone) continue;
        const q = w * (e / ((1 + e) * (1 + e)));
        const byR = r1 - r0;
        const byAlpha = alpha1 - alpha0;
        hessian[0]! += q * byR * byR;
        hessian[1]! += q * byR * byAlpha;
        hessian[2]! += (q * byR) / a;
        hessian[3]! -= (q * byR) / survived;
        hessian[5]! += q * byAlpha * byAlpha;
        hessian[6]! += (q * byAlpha) / a;
        hessian[7]! -= (q * byAlpha) / survived;
        hessian[10]! += (q - p1) / (a * a);
        hessian[11]! -= q / (a * survived);
        hessian[15]! += (q + p1) / (survived * survived);
      }
    }
    if (hessian) mirror(hessian, 4);
    byLogarithms(params, gradient, hessian);
    return sum + (family.k - 1) * data.litt;
  }
});
