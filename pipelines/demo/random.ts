import {xoroshiro128plusFromState} from "pure-rand/generator/xoroshiro128plus";

/** Murmur3's finaliser: every bit of the input moves half of the output's. */
const mix = (h: number): number => {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
};

/** A number for a word, so that each part of a life draws from a stream of its own. */
export const wordHash = (word: string): number => {
  let h = 0x9747b28c;
  for (let i = 0; i < word.length; i++) h = mix(h ^ word.charCodeAt(i));
  return h;
};

/** The hash of up to three numbers, as an unsigned 32-bit integer. */
export const hash = (a: number, b = 0, c = 0): number => mix(mix(mix(a | 0) + (b | 0)) + (c | 0)) >>> 0;

/** Draws of one stream: (seed, salt, key) name it, so the order in which people are made changes nothing. */
export class Random {
  private readonly generator;
  constructor(seed: number, salt: number, key: number) {
    const first = mix(mix(seed) + salt);
    this.generator = xoroshiro128plusFromState([
      mix(first ^ key),
      mix(first + Math.imul(key, 0x9e3779b1)),
      mix(key) ^ 0x6a09e667,
      first | 1
    ]);
    this.generator.next();
    this.generator.next();
  }
  /** An unsigned 32-bit integer. */
  next(): number {
    return this.generator.next() >>> 0;
  }
  /** In [0, 1). */
  unit(): number {
    return (this.generator.next() >>> 0) / 4294967296;
  }
  /** In 0 … n − 1. */
  int(n: number): number {
    return Math.floor(this.unit() * n);
  }
  /** In low … high, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }
  chance(probability: number): boolean {
    return this.unit() < probability;
  }
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.unit() * list.length)]!;
  }
  /** The place of a draw in running totals; the last total need not be 1. */
  weighted(totals: Float64Array | readonly number[]): number {
    const x = this.unit() * totals[totals.length - 1]!;
    let low = 0;
    let high = totals.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (totals[middle]! > x) high = middle;
      else low = middle + 1;
    }
    return low;
  }
  /** About normal, by the sum of four draws (its tails end at ± 3.46 deviations). */
  normal(mean: number, deviation: number): number {
    return mean + deviation * 1.7320508 * (this.unit() + this.unit() + this.unit() + this.unit() - 2);
  }
}

/** Running totals of weights, for `weighted`. */
export const totals = (weights: readonly number[]): Float64Array => {
  let sum = 0;
  return Float64Array.from(weights, (weight) => {
    sum += weight;
    return sum;
  });
};
