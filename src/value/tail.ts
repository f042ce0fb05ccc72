import {gaussFraction, type Hypergeometric} from "./hypergeometric.ts";
import {gaussLegendre} from "./quadrature.ts";

/** I = ∫_y^∞ (α+u)^−p (β+u)^−q du, with A = α+y and B = β+y, and what its derivatives need. */
export interface Tail {
  /** log I */
  log: number;
  /** ∂ log I / ∂p and ∂q. */
  byP: number;
  byQ: number;
  /** I(p+1) / I(p): −∂ log I / ∂α is p times it. */
  next: number;
}

/** F/w and its derivatives by the exponent of the larger and of the smaller of A and B, at fixed z. */
interface Scaled {
  value: number;
  byLarge: number;
  bySmall: number;
}

/** For a smaller e = smaller/larger the continued fraction is long, and the way to it is integrated. */
const nearest = 0.01;
const rule = gaussLegendre(20);
const f: Hypergeometric = {value: 1, byB: 0, byD: 0};

/**
 * R = ∫_0^∞ (1 + e(exp v − 1))^−large exp((1−small)v) dv = ₂F₁(1, large; large+small; 1−e) / (large+small−1), by which
 * I = R · larger^−large · smaller^(1−small), for e = smaller/larger.
 */
const scaled = (large: number, small: number, e: number): Scaled => {
  if (e < nearest) return wide(large, small, e);
  const w = large + small - 1;
  gaussFraction(large, small, 1 - e, f);
  const value = f.value / w;
  return {value, byLarge: (f.byB - value) / w, bySmall: (f.byD - value) / w};
};

/** For small e: the part until the ratio has grown to 0.1 by quadrature in v, on panels that grow from the integrand's own scale; the rest by the fraction. */
const wide = (large: number, small: number, e: number): Scaled => {
  const end = Math.log((1 - e) / (9 * e));
  let [value, byLarge, bySmall] = [0, 0, 0];
  let width = Math.min(0.5, 8 / (Math.abs(small - 1) + large * e));
  for (let from = 0; from < end; ) {
    const length = Math.min(width, end - from);
    let panel = 0;
    for (let i = 0; i < 20; i++) {
      const v = from + rule.nodes[i]! * length;
      const log = Math.log1p(e * Math.expm1(v));
      const part = rule.weights[i]! * length * Math.exp((1 - small) * v - large * log);
      panel += part;
      byLarge -= part * log;
      bySmall -= part * v;
    }
    value += panel;
    if (small > 1 && panel < 1e-20 * value) return {value, byLarge, bySmall};
    from += length;
    // The decay e^−(large · e^v · e) steepens as v grows.
    width = Math.min(0.5, 2 * width, Math.max(width, 8 / (Math.abs(small - 1) + large * e * Math.exp(from))));
  }
  const log = Math.log1p(e * Math.expm1(end));
  const rest = scaled(large, small, 0.1);
  const share = Math.exp((1 - small) * end - large * log);
  return {
    value: value + share * rest.value,
    byLarge: byLarge + share * (rest.byLarge - log * rest.value),
    bySmall: bySmall + share * (rest.bySmall - end * rest.value)
  };
};

/** Columns of tails, for the people of one y. */
export interface Tails {
  readonly log: Float64Array;
  readonly byP: Float64Array;
  readonly byQ: Float64Array;
  readonly next: Float64Array;
}

/** Puts what was found for place `at`. A ≥ B: R = I A^p B^(q−1); else R = I A^(p−1) B^q. */
const put = (out: Tails, at: number, p: number, q: number, A: number, B: number, here: Scaled, next: number): void => {
  const logA = Math.log(A);
  const logB = Math.log(B);
  const isA = A >= B;
  out.log[at] = Math.log(here.value) - (isA ? p : p - 1) * logA - (isA ? q - 1 : q) * logB;
  out.byP[at] = (isA ? here.byLarge : here.bySmall) / here.value - logA;
  out.byQ[at] = (isA ? here.bySmall : here.byLarge) / here.value - logB;
  out.next[at] = next / (here.value * A);
};

/** `state` becomes R at p from R at p + 1. A ≥ B: R(p) = (1 + p z R(p+1)) / w; else R(p) = (1 − p z R(p+1)) / (w e); w = p + q − 1. */
const down = (state: Scaled, p: number, q: number, e: number, isA: boolean): void => {
  const z = 1 - e;
  const {value, byLarge, bySmall} = state;
  const [sign, below] = [isA ? 1 : -1, (p + q - 1) * (isA ? 1 : e)];
  const pull = isA ? 1 : e;
  const here = (1 + sign * p * z * value) / below;
  const byP = isA ? byLarge : bySmall;
  const byQ = isA ? bySmall : byLarge;
  const hereByP = (sign * z * (value + p * byP) - pull * here) / below;
  const hereByQ = (sign * p * z * byQ - pull * here) / below;
  state.value = here;
  state.byLarge = isA ? hereByP : hereByQ;
  state.bySmall = isA ? hereByQ : hereByP;
};

/** `state` becomes R at p + 1 from R at p, for A < B: R(p+1) = (1 − w e R(p)) / (p z). */
const up = (state: Scaled, p: number, q: number, e: number): void => {
  const {value, byLarge, bySmall} = state;
  const [w, below] = [p + q - 1, p * (1 - e)];
  const there = (1 - w * e * value) / below;
  state.value = there;
  state.bySmall = (-e * (value + w * bySmall) - (1 - e) * there) / below;
  state.byLarge = (-e * (value + w * byLarge)) / below;
};

/**
 * Tails for p = p0 + x at each of the ascending whole numbers xs[from … to), by recurrence in p from one continued fraction:
 * pD I(p+1) = (p+q−1) I(p) − A^−p B^(1−q), D = A − B, taken each way in which errors shrink.
 */
export const tailsAt = (p0: number, q: number, A: number, B: number, xs: Float64Array, from: number, to: number, out: Tails): void => {
  const isA = A >= B;
  const e = isA ? B / A : A / B;
  const z = 1 - e;
  const start = (p: number): Scaled => (isA ? scaled(p, q, e) : scaled(q, p, e));
  const low = xs[from]!;
  const high = xs[to - 1]!;
  if (high - low > 40 * (to - from)) {
    for (let at = from; at < to; at++) put(out, at, p0 + xs[at]!, q, A, B, start(p0 + xs[at]!), start(p0 + xs[at]! + 1).value);
    return;
  }
  /** Above this p the way up shrinks errors, below it the way down does: (p+q−1)e < pz. */
  const turn = !isA && z > 0.5 ? ((q - 1) * e) / (z - e) - p0 : high + 1;
  const pivot = Math.min(high + 1, Math.max(low, Math.ceil(turn)));
  let at = from;
  while (at < to && xs[at]! < pivot) at++;
  const state = start(p0 + pivot);
  const middle = {...state};
  for (let x = pivot - 1, place = at - 1; x >= low; x--) {
    const after = state.value;
    down(state, p0 + x, q, e, isA);
    if (xs[place] === x) put(out, place--, p0 + x, q, A, B, state, after);
  }
  for (let x = pivot; x <= high; x++) {
    state.value = middle.value;
    state.byLarge = middle.byLarge;
    state.bySmall = middle.bySmall;
    up(middle, p0 + x, q, e);
    if (xs[at] === x) put(out, at++, p0 + x, q, A, B, state, middle.value);
  }
};
