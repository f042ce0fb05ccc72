import {xoroshiro128plusFromState} from "pure-rand/generator/xoroshiro128plus";

/** The next number of a stream, evenly in (0, 1): never 0 nor 1, so that logarithms of it are finite. */
export type Uniform = () => number;

/** Murmur3's finaliser: every bit of the input moves half of the output's. */
const mixed = (value: number): number => {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
};

/** The stream of a seed: 52 bits a draw. The generator's own start leaves streams of neighbouring seeds alike for a while; mixed states do not. */
export const uniform = (seed: number): Uniform => {
  const states = [1, 2, 3, 4].map((part) => mixed(mixed(seed + Math.imul(part, 0x9e3779b9)) + part));
  const generator = xoroshiro128plusFromState(states);
  return () => ((generator.next() >>> 6) * 67108864 + (generator.next() >>> 6) + 0.5) / 4503599627370496;
};

/** Standard normal: Marsaglia's polar method. */
export const normal = (random: Uniform): number => {
  for (;;) {
    const [u, v] = [2 * random() - 1, 2 * random() - 1];
    const s = u * u + v * v;
    if (s < 1 && s > 0) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
};

export const exponential = (rate: number, random: Uniform): number => -Math.log(random()) / rate;

/** Logarithm of a gamma variate of this shape and rate 1: the small shapes of these models give values below the smallest double. @see Marsaglia & Tsang 2000 */
export const logGamma = (shape: number, random: Uniform): number => {
  if (shape < 1) return logGamma(shape + 1, random) + Math.log(random()) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normal(random);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return Math.log(d * v);
  }
};

/** Gamma variate of a shape and a rate (1 / scale). */
export const gamma = (shape: number, rate: number, random: Uniform): number => Math.exp(logGamma(shape, random)) / rate;

export const beta = (a: number, b: number, random: Uniform): number => {
  const [u, v] = [logGamma(a, random), logGamma(b, random)];
  return 1 / (1 + Math.exp(v - u));
};

/** Poisson variate. Small means by multiplication, large ones are split by Ahrens & Dieter's gamma method, so that no table is needed. */
export const poisson = (mean: number, random: Uniform): number => {
  let count = 0;
  let left = mean;
  while (left > 30) {
    const m = Math.floor((7 * left) / 8);
    const arrival = gamma(m, 1, random);
    if (arrival > left) return count + binomial(m - 1, left / arrival, random);
    count += m;
    left -= arrival;
  }
  const limit = Math.exp(-left);
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
};

/** Binomial variate, halved by beta variates (Relles 1972) until few trials are left. */
export const binomial = (n: number, p: number, random: Uniform): number => {
  let [count, trials, chance] = [0, n, p];
  while (trials > 20) {
    const half = 1 + Math.floor(trials / 2);
    const cut = beta(half, trials + 1 - half, random);
    if (cut <= chance) {
      count += half;
      trials -= half;
      chance = (chance - cut) / (1 - cut);
    } else {
      trials = half - 1;
      chance /= cut;
    }
  }
  for (let i = 0; i < trials; i++) if (random() < chance) count++;
  return count;
};

/** Trials up to and including the first success: 1, 2, … */
export const geometric = (p: number, random: Uniform): number =>
  p >= 1 ? 1 : Math.floor(Math.log(random()) / Math.log1p(-Math.max(p, 1e-300))) + 1;
