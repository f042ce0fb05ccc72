import digamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";
import trigamma from "@stdlib/math-base-special-trigamma";

export {digamma, gammaln, trigamma};

/** Logarithm of the beta function. Smaller arguments first: with a large second one the difference of its two terms is one logarithm of a ratio. */
export const lbeta = (a: number, b: number): number => gammaln(a) + (gammaln(b) - gammaln(a + b));

/** log(1 + e^d) without overflow. */
export const softplus = (d: number): number => (d > 0 ? d + Math.log1p(Math.exp(-d)) : Math.log1p(Math.exp(d)));

/** log(e^a + e^b). */
export const logAddExp = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

/** expm1(u) / u, 1 at u = 0. */
export const expm1Ratio = (u: number): number => (u === 0 ? 1 : Math.expm1(u) / u);

/** ψ(a + n) − ψ(a), and the negative of ψ'(a + n) − ψ'(a), for a whole n: sums of few terms are exact where differences lose digits. */
export const digammaStep = (a: number, n: number): number => {
  if (n > 64) return digamma(a + n) - digamma(a);
  let sum = 0;
  for (let i = n - 1; i >= 0; i--) sum += 1 / (a + i);
  return sum;
};

export const trigammaStep = (a: number, n: number): number => {
  if (n > 64) return trigamma(a) - trigamma(a + n);
  let sum = 0;
  for (let i = n - 1; i >= 0; i--) sum += 1 / ((a + i) * (a + i));
  return sum;
};

/** log Γ(a + n) − log Γ(a) for a whole n ≥ 0. */
export const logRising = (a: number, n: number): number => {
  if (n > 64) return gammaln(a + n) - gammaln(a);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.log(a + i);
  return sum;
};
