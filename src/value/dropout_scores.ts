import {aheadRegular, aheadWhenAlive, negativeBinomialTail} from "./ahead.ts";
import type {Family} from "./dropout.ts";
import type {Purchases} from "./model.ts";
import {beta, gamma, geometric, poisson, type Uniform} from "./random.ts";
import {logRising} from "./special.ts";

export type Dropout = Readonly<Record<"r" | "alpha" | "a" | "b", number>>;

/** Chances that j = 0 … k−1 steps of the running gap are done, given that it is not over; their sum is kept apart as a logarithm. */
const phases = (n: number, u: number, k: number): {chances: number[]; logSum: number} => {
  const terms = Array.from({length: k}, (_, j) => Math.exp(logRising(n, j) - logRising(1, j)) * u ** j);
  const sum = terms.reduce((all, term) => all + term, 0);
  return {chances: terms.map((term) => term / sum), logSum: Math.log(sum)};
};

/** log of the odds of being gone at T: a/(b+x−1+δ) · ((α+T)/(α+t_x))^(r+kx) / P(u). @see `regular.ts` for P */
const goneOdds = ({r, alpha, a, b}: Dropout, {atZero, k}: Family, x: number, t_x: number, T: number): number => {
  if (x === 0 && atZero === 0) return Number.NEGATIVE_INFINITY;
  const n = r + k * x;
  const odds = Math.log(a / (b + x - 1 + atZero)) + n * Math.log((alpha + T) / (alpha + t_x));
  return k === 1 ? odds : odds - phases(n, (T - t_x) / (alpha + T), k).logSum;
};

/** P(alive) at T, also for people who never came back: 1 for all of them in BG/NBD. @see Fader, Hardie & Lee 2008 (note 021) */
export const aliveOf = (params: Dropout, family: Family, {rows, x, t_x, T}: Purchases): Float64Array => {
  const out = new Float64Array(rows);
  for (let row = 0; row < rows; row++) out[row] = 1 / (1 + Math.exp(goneOdds(params, family, x[row]!, t_x[row]!, T[row]!)));
  return out;
};

const ahead = ({r, alpha, a, b}: Dropout, {atZero, k}: Family, x: number, t_x: number, T: number, t: number): number => {
  const n = r + k * x;
  if (k === 1) return aheadWhenAlive(n, alpha + T, a, b + x + atZero, t);
  const {chances} = phases(n, (T - t_x) / (alpha + T), k);
  return chances.reduce((sum, chance, j) => sum + chance * aheadRegular(n + j, alpha + T, a, b + x + atZero, t, k, j), 0);
};

/** Expected purchases in (T, T + t]: P(alive) × those of the living. For x = 0 they depend on T alone and are worked out once. */
export const expectedOf = (params: Dropout, family: Family, rows: Purchases, t: number): Float64Array =>
  expectedFrom(aliveOf(params, family, rows), params, family, rows, t);

/** What is ahead of the living, by x and T (and, of regular gaps, by the steps of the running one): many people share them, in whole days. */
const remembered = (params: Dropout, {atZero, k}: Family, t: number) => {
  const {r, alpha, a, b} = params;
  const known = new Map<number, Map<number, Float64Array>>();
  return (x: number, T: number): Float64Array => {
    let ofX = known.get(x);
    if (ofX === undefined) {
      ofX = new Map();
      known.set(x, ofX);
    }
    let found = ofX.get(T);
    if (found === undefined) {
      found = Float64Array.from({length: k}, (_, j) => aheadRegular(r + k * x + j, alpha + T, a, b + x + atZero, t, k, j));
      ofX.set(T, found);
    }
    return found;
  };
};

/** The same from P(alive) that is already there; the column becomes the result. */
const expectedFrom = (out: Float64Array, params: Dropout, family: Family, rows: Purchases, t: number): Float64Array => {
  if (family.k > 1) return expectedRegular(out, params, family, rows, t);
  const once = new Map<number, number>();
  for (let row = 0; row < rows.rows; row++) {
    const [x, T] = [rows.x[row]!, rows.T[row]!];
    let value = x === 0 ? once.get(T) : undefined;
    if (value === undefined) {
      value = ahead(params, family, x, rows.t_x[row]!, T, t);
      if (x === 0) once.set(T, value);
    }
    out[row]! *= value;
  }
  return out;
};

const expectedRegular = (out: Float64Array, params: Dropout, family: Family, rows: Purchases, t: number): Float64Array => {
  const {r, alpha} = params;
  const {k} = family;
  const found = remembered(params, family, t);
  for (let row = 0; row < rows.rows; row++) {
    const [x, T] = [rows.x[row]!, rows.T[row]!];
    const values = found(x, T);
    // Chances of the steps done, as in `phases`, without their logarithms.
    const u = (T - rows.t_x[row]!) / (alpha + T);
    let [term, chances, sum] = [1, 0, 0];
    for (let j = 0; j < k; j++) {
      chances += term;
      sum += term * values[j]!;
      term *= ((r + k * x + j) * u) / (j + 1);
    }
    out[row]! *= sum / chances;
  }
  return out;
};

/** Both at once, for many people. */
export const scoreOf = (params: Dropout, family: Family, rows: Purchases, t: number): {alive: Float64Array; expected: Float64Array} => {
  const alive = aliveOf(params, family, rows);
  return {alive, expected: expectedFrom(alive.slice(), params, family, rows, t)};
};

/** E[X(t)] of a new person. In MBG/NBD only the share b/(a+b) goes on after the first purchase. */
export const unconditionalOf = (params: Dropout, family: Family, t: number): number =>
  (family.atZero === 1 ? params.b / (params.a + params.b) : 1) * ahead(params, family, 0, 0, 0, t);

/** P(X(t) = n) of a new person: still alive with n purchases, or gone at the n-th. @see Fader, Hardie & Lee 2005, eq. 8 */
export const probabilityOf = ({r, alpha, a, b}: Dropout, {atZero, k}: Family, n: number, t: number): number => {
  const tail = (m: number): number => negativeBinomialTail(r, t / (alpha + t), m);
  const went = n + atZero;
  const survived = Math.exp(logRising(b, went) - logRising(a + b, went));
  const stopped = went === 0 ? 0 : (Math.exp(logRising(b, went - 1) - logRising(a + b, went - 1)) * a) / (a + b + went - 1);
  const between = tail(n * k) - tail((n + 1) * k);
  return survived * between + stopped * tail(n * k);
};

const index = (chances: number[], random: Uniform): number => {
  let left = random();
  for (let j = 0; j < chances.length - 1; j++) {
    left -= chances[j]!;
    if (left < 0) return j;
  }
  return chances.length - 1;
};

/** One outcome of a living person: a rate, a chance of stopping, steps ahead, purchases until the stop. */
const outcome = (
  {r, alpha, a, b}: Dropout,
  {atZero, k}: Family,
  [x, t_x, T]: readonly [number, number, number],
  t: number,
  random: Uniform
): number => {
  const n = r + k * x;
  const j = k === 1 ? 0 : index(phases(n, (T - t_x) / (alpha + T), k).chances, random);
  const steps = poisson(gamma(n + j, alpha + T, random) * t, random);
  const possible = Math.floor((steps + j) / k);
  return possible === 0 ? 0 : Math.min(possible, geometric(beta(a, b + x + atZero, random), random));
};

export const drawOf = (params: Dropout, family: Family, rows: Purchases, t: number, random: Uniform): Float64Array =>
  aliveOf(params, family, rows).map((chance, row) =>
    random() < chance ? outcome(params, family, [rows.x[row]!, rows.t_x[row]!, rows.T[row]!], t, random) : 0
  );
