import {negativeBinomialTails} from "../ahead.ts";
import {days, yearEnds} from "./horizons.ts";
import {chebyshev} from "./interpolate.ts";

/** Parameters of BG/CNBD-k or MBG/CNBD-k; `atZero` 1: people may stay away after the first time too. */
export type Coming = Readonly<Record<"r" | "alpha" | "a" | "b" | "k", number>>;

/** What is ahead of one history. */
export interface Ahead {
  alive: number;
  /** Comings expected by the end of each year. */
  readonly until: Float64Array;
  /** By horizon: the chance that any comes, and the mean of the squared number. */
  readonly some: Float64Array;
  readonly squares: Float64Array;
}

export const emptyAhead = (): Ahead => ({
  alive: 0,
  until: new Float64Array(yearEnds.length),
  some: new Float64Array(days.length),
  squares: new Float64Array(days.length)
});

/** Nodes that are enough for seven digits, by how far log(α + T) reaches. */
const nodesFor = (reach: number): number => Math.min(24, 10 + Math.ceil(2.5 * reach));
const [Y, H] = [yearEnds.length, days.length];
/** Values kept at a node: comings by the end of each year, and the two others by horizon. */
const width = Y + 2 * H;

/**
 * What is ahead of many histories of whole days, of models with even gaps. Given x and the steps done of the running gap it is a smooth
 * function of log(α + T): it is worked out exactly at a few T and interpolated between them (relative error below 1e-7; tested). A living person's
 * m-th coming needs mk − j further steps, a negative binomial number of them falls into t, and they stayed after each of the m − 1 before it:
 * P(N ≥ m) = P(M ≥ mk − j) (b')_{m−1} / (a+b')_{m−1}, of which E N = Σ P(N ≥ m) and E N² = Σ (2m − 1) P(N ≥ m).
 */
export class Lookahead {
  readonly #params: Coming;
  readonly #atZero: 0 | 1;
  readonly #places: ReturnType<typeof chebyshev>;
  readonly #weights: Float64Array;
  readonly #sums = new Float64Array(width);
  readonly #ofX = new Map<number, Float64Array>();

  /** @param longest the largest T that will be asked for */
  constructor(params: Coming, atZero: 0 | 1, longest: number) {
    this.#params = params;
    this.#atZero = atZero;
    const [from, to] = [Math.log(params.alpha), Math.log(params.alpha + longest + 1)];
    this.#places = chebyshev(from, to, nodesFor(to - from));
    this.#weights = new Float64Array(this.#places.nodes.length);
  }

  /** Fills `out` for a history. */
  of(x: number, t_x: number, T: number, out: Ahead): void {
    const {r, alpha, a, b, k} = this.#params;
    const table = this.#tableOf(x);
    const [weights, nodes] = [this.#weights, this.#weights.length];
    this.#places.weigh(Math.log(alpha + T), weights);
    const sums = this.#sums.fill(0);
    const u = (T - t_x) / (alpha + T);
    const n = r + k * x;
    let [term, all] = [1, 0];
    for (let j = 0; j < k; j++) {
      all += term;
      for (let i = 0; i < nodes; i++) {
        const weight = term * weights[i]!;
        const at = (j * nodes + i) * width;
        for (let i = 0; i < width; i++) sums[i]! += weight * table[at + i]!;
      }
      term *= ((n + j) * u) / (j + 1);
    }
    const stays = x + this.#atZero;
    out.alive = stays === 0 ? 1 : 1 / (1 + (a / (b + stays - 1)) * Math.exp(n * Math.log((alpha + T) / (alpha + t_x)) - Math.log(all)));
    const scale = out.alive / all;
    const {until, some, squares} = out;
    for (let y = 0; y < Y; y++) until[y] = sums[y]! * scale;
    for (let h = 0; h < H; h++) {
      some[h] = sums[Y + h]! * scale;
      squares[h] = sums[Y + H + h]! * scale;
    }
  }

  #tableOf(x: number): Float64Array {
    let table = this.#ofX.get(x);
    if (table === undefined) {
      const {r, a, b, k} = this.#params;
      const nodes = this.#weights.length;
      table = new Float64Array(k * nodes * width);
      for (let j = 0; j < k; j++)
        for (let i = 0; i < nodes; i++) {
          const s = Math.exp(this.#places.nodes[i]!);
          fill(table, (j * nodes + i) * width, {n: r + k * x + j, s, a, b: b + x + this.#atZero, k, j});
        }
      this.#ofX.set(x, table);
    }
    return table;
  }
}

interface Living {
  n: number;
  s: number;
  a: number;
  b: number;
  k: number;
  j: number;
}

const fill = (table: Float64Array, at: number, living: Living): void => {
  yearEnds.forEach((t, y) => {
    const h = days.indexOf(t);
    const {some, mean, square} = momentsOf(living, t);
    table[at + y] = mean;
    if (h < 0) return;
    table[at + Y + h] = some;
    table[at + Y + H + h] = square;
  });
};

/** Of a living person's comings in t days: the chance of any, the mean, the mean square. */
const momentsOf = ({n, s, a, b, k, j}: Living, t: number): {some: number; mean: number; square: number} => {
  const tails = negativeBinomialTails(n, t / (s + t));
  let [mean, square, stays] = [0, 0, 1];
  for (let m = 1; m * k - j < tails.length; m++) {
    const chance = tails[m * k - j]! * stays;
    mean += chance;
    square += (2 * m - 1) * chance;
    stays *= (b + m - 1) / (a + b + m - 1);
  }
  return {some: tails[k - j] ?? 0, mean, square};
};
