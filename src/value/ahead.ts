import {betaMean} from "./quadrature.ts";
import {expm1Ratio, logRising} from "./special.ts";

/** Beyond these the series needs too many terms or loses digits by cancellation, and the integral is taken. */
const [longest, mostFall, mostRatio] = [0.98, -20, 1e4];

/**
 * Expected purchases in (0, t] of someone who is alive, when the rate is Gamma(N, s), the chance p of stopping after a purchase is
 * Beta(a, b), and purchases are a Poisson process: E[(1 − (1 + pt/s)^−N) / p].
 * With z = t/(s+t), C = a+b−1, l = log(1−z): −C l φ − e^{(a−1)l} Σ_j (C−N)_j (a)_{j−1} / ((C+1)_{j−1} j!) z^j, φ = expm1((a−1)l)/((a−1)l):
 * ₂F₁'s own form has poles at a = 1 and a+b = 1, this one has none.
 * @param n N = r + x @param s α + T @returns purchases, 0 ≤ … ≤ Nt/s
 */
export const aheadWhenAlive = (n: number, s: number, a: number, b: number, t: number): number => {
  if (t === 0) return 0;
  const z = t / (s + t);
  const C = a + b - 1;
  const A = C - n;
  if (z > longest || A < mostFall || Math.abs(C) > mostRatio * n) return byIntegral(n, t / s, a, b);
  const l = Math.log1p(-z);
  const L = (a - 1) * l;
  let term = A * z;
  let series = term;
  for (let j = 1; j < 5000; j++) {
    term *= ((A + j) * (a + j - 1) * z) / ((C + j) * (j + 1));
    series += term;
    if (Math.abs(term) <= 1e-17 * Math.abs(series)) break;
  }
  return -C * l * expm1Ratio(L) - Math.exp(L) * series;
};

/** Below this p is 0 to the integrand. */
const tiny = 1e-290;

const byIntegral = (n: number, y: number, a: number, b: number): number =>
  betaMean(a, b, (p) => {
    if (p < tiny) return n * y;
    const log = Math.log1p(p * y);
    return expm1Ratio(-n * log) * n * (log / p);
  });

/** log P(M = m) of a negative binomial of this size with success chance 1 − z. */
export const logNegativeBinomial = (size: number, z: number, m: number): number =>
  m === 0 ? size * Math.log1p(-z) : logRising(size, m) - logRising(1, m) + m * Math.log(z) + size * Math.log1p(-z);

/** P(M ≥ m) of the same: from m up where that is the smaller part, else one less those below, from m − 1 down. */
export const negativeBinomialTail = (size: number, z: number, m: number): number => {
  if (m <= 0) return 1;
  if (z === 0) return 0;
  const isSmall = m > (size * z) / (1 - z);
  let chance = Math.exp(logNegativeBinomial(size, z, isSmall ? m : m - 1));
  let sum = chance;
  if (isSmall) for (let i = m; chance > 1e-17 * sum; i++) sum += chance *= ((size + i) * z) / (i + 1);
  else for (let i = m - 1; i > 0 && chance > 1e-17 * sum; i--) sum += chance *= i / ((size + i - 1) * z);
  return isSmall ? Math.min(1, sum) : Math.max(0, 1 - sum);
};

/** P(M ≥ m) of the same, for m = 0, 1, … as long as it is more than nothing: from the mode both ways, summed from the tail, so nothing overflows or cancels. */
export const negativeBinomialTails = (size: number, z: number): Float64Array => {
  if (z === 0) return Float64Array.of(1);
  const mode = Math.max(0, Math.floor(((size - 1) * z) / (1 - z)));
  const [up, down]: [number[], number[]] = [[1], []];
  let sum = 1;
  for (let m = mode, chance = 1; chance > 1e-19 * sum; m++) {
    chance *= ((size + m) * z) / (m + 1);
    up.push(chance);
    sum += chance;
  }
  for (let m = mode, chance = 1; m > 0 && chance > 1e-19 * sum; m--) {
    chance *= m / ((size + m - 1) * z);
    down.push(chance);
    sum += chance;
  }
  const from = mode - down.length;
  const chances = [...down.reverse(), ...up];
  const tails = new Float64Array(mode + up.length);
  let tail = 0;
  for (let m = tails.length - 1; m >= 0; m--) {
    if (m >= from) tail += chances[m - from]! / sum;
    tails[m] = tail;
  }
  return tails;
};

/** Where the counts of steps that matter, (N + 40) t/s or so, are more than this, what an Erlang gap does to a sum of purchases is lost in it. */
const mostSteps = 50_000;

/**
 * The same expectation with Erlang-k gaps, when j steps of the running gap are already done: Σ_m P(M ≥ mk − j) (b)_{m−1}/(a+b)_{m−1},
 * M the Poisson steps in (0, t], whose rate is Gamma(N, s). The m-th purchase counts if the person went on after the m − 1 before it.
 * (BTYDplus approximates this by that of k = 1 and rescales; this is exact up to 50,000 steps, and beyond that the process of a kth of the rate.)
 */
export const aheadRegular = (n: number, s: number, a: number, b: number, t: number, k: number, j: number): number => {
  if (((n + 40) * t) / s > mostSteps) return aheadWhenAlive(n, s, a, b, t / k);
  const tails = negativeBinomialTails(n, t / (s + t));
  let [sum, goesOn] = [0, 1];
  for (let m = 1; m * k - j < tails.length; m++) {
    sum += tails[m * k - j]! * goesOn;
    goesOn *= (b + m - 1) / (a + b + m - 1);
  }
  return sum;
};
