import {choleskyOf} from "../matrix.ts";
import type {Fit} from "../model.ts";
import {normal, uniform} from "../random.ts";
import {days, yearEnds} from "./horizons.ts";
import {type Ahead, type Coming, emptyAhead, Lookahead} from "./lookahead.ts";

/** Draws of parameters that the range of what is expected is made of. */
export const draws = 32;

/** Expectations under each draw of the parameters, over the expectation, by horizon; and their variance. */
export interface Doubts {
  readonly ratios: readonly Float64Array[];
  readonly variance: readonly number[];
}

export const doubtsFrom = (ratios: readonly Float64Array[]): Doubts => ({
  ratios,
  variance: ratios.map((list) => {
    let [sum, squares] = [0, 0];
    for (let draw = 0; draw < list.length; draw++) {
      sum += list[draw]!;
      squares += list[draw]! * list[draw]!;
    }
    return Math.max(0, squares / list.length - (sum / list.length) ** 2);
  })
});

/** Log-parameters move by so much for a derivative. */
const small = 1e-4;
/** Histories whose times fall into the same quarter, and whose x is the same (from 12 on), share their doubts. */
const quarter = 91;
const mostX = 12;

const horizonEnds = days.map((t) => yearEnds.indexOf(t));

/** Draws of the log-parameters around a fit: `[draw][parameter]`; none where the fit has no top. */
export const movesOf = ({free, covariance, convergence}: Fit, seed: number): number[][] => {
  if (convergence.state === "stopped") return Array.from({length: draws}, () => free.map(() => 0));
  const [lower, random] = [choleskyOf(covariance), uniform(seed)];
  return Array.from({length: draws}, () => {
    const z = free.map(() => normal(random));
    return free.map((_, i) => z.slice(0, i + 1).reduce((sum, value, j) => sum + lower.get(i, j) * value, 0));
  });
};

/**
 * What is not known of the parameters of a fit, as it shows in the expectations of a history: E(θ + δ)/E(θ) = exp(δ · ∂ log E/∂θ) for draws δ of
 * the log-parameters. The derivatives are differences, taken once for histories that are about the same.
 */
export const doubtsOf = (fit: Fit, atZero: 0 | 1, longest: number, seed: number) => {
  const moves = movesOf(fit, seed);
  const params = fit.params as Coming;
  const base = new Lookahead(params, atZero, longest);
  const moved = fit.free.map((name) => new Lookahead({...params, [name]: fit.params[name]! * Math.exp(small)} as Coming, atZero, longest));
  const [here, there] = [emptyAhead(), emptyAhead()];
  const known = new Map<number, Doubts>();
  const work = (x: number, t_x: number, T: number): Doubts => {
    base.of(x, t_x, T, here);
    const slopes = moved.map((look) => {
      look.of(x, t_x, T, there);
      return horizonEnds.map((y) => slope(here, there, y));
    });
    return doubtsFrom(days.map((_, h) => ratiosOf(moves, slopes, h)));
  };
  return (x: number, t_x: number, T: number): Doubts => {
    const [q, last, count] = [Math.round(T / quarter), Math.round(t_x / quarter), Math.min(mostX, x)];
    const key = (q * 1000 + last) * 100 + count;
    let doubts = known.get(key);
    if (doubts === undefined) {
      const end = Math.max(1, q * quarter);
      doubts = work(count, count === 0 ? 0 : Math.min(end, Math.max(1, last * quarter)), end);
      known.set(key, doubts);
    }
    return doubts;
  };
};

const ratiosOf = (moves: readonly (readonly number[])[], slopes: readonly (readonly number[])[], h: number): Float64Array => {
  const ratios = new Float64Array(moves.length);
  for (let draw = 0; draw < ratios.length; draw++) {
    const move = moves[draw]!;
    let sum = 0;
    for (let p = 0; p < move.length; p++) sum += move[p]! * slopes[p]![h]!;
    ratios[draw] = Math.exp(sum);
  }
  return ratios;
};

const slope = (here: Ahead, there: Ahead, y: number): number =>
  here.until[y]! > 1e-12 ? Math.log(there.until[y]! / here.until[y]!) / small : 0;
