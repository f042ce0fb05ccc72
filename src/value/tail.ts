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

/** For small e: the part until the ratio has grown to 0.1 by quadrature in v, the rest by the fraction. */
const wide = (large: number, small: number, e: number): Scaled => {
  const end = Math.log((1 - e) / (9 * e));
  const panels = Math.max(1, Math.ceil(end * 2));
  let [value, byLarge, bySmall] = [0, 0, 0];
  for (let p = 0; p < panels; p++)
    for (let i = 0; i < 20; i++) {
      const v = ((p + rule.nodes[i]!) * end) / panels;
      const log = Math.log1p(e * Math.expm1(v));
      const part = (rule.weights[i]! * end * Math.exp((1 - small) * v - large * log)) / panels;
      value += part;
      byLarge -= part * log;
      bySmall -= part * v;
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

/** One way along p: R of the neighbour, and from there to R here, each with its derivatives. */
type Along = (p: number, from: Scaled) => Scaled;

/** Puts what was found for place `at`. A ≥ B: R = I A^p B^(q−1); else R = I A^(p−1) B^q. */
const put = ({log, byP, byQ, next}: Tails, at: number, p: number, q: number, A: number, B: number, here: Scaled, after: Scaled): void => {
  const [logA, logB] = [Math.log(A), Math.log(B)];
  const isA = A >= B;
  log[at] = Math.log(here.value) - (isA ? p : p - 1) * logA - (isA ? q - 1 : q) * logB;
  byP[at] = (isA ? here.byLarge : here.bySmall) / here.value - logA;
  byQ[at] = (isA ? here.bySmall : here.byLarge) / here.value - logB;
  next[at] = after.value / (here.value * A);
};

/**
 * Tails for p = p0 + x at each of the ascending whole numbers xs[from … to), by recurrence in p from one continued fraction:
 * pD I(p+1) = (p+q−1) I(p) − A^−p B^(1−q), D = A − B, taken in the direction in which errors shrink.
 */
export const tailsAt = (p0: number, q: number, A: number, B: number, xs: Float64Array, from: number, to: number, out: Tails): void => {
  const isA = A >= B;
  const e = isA ? B / A : A / B;
  const z = 1 - e;
  const start = (p: number): Scaled => (isA ? scaled(p, q, e) : scaled(q, p, e));
  const [low, high] = [xs[from]!, xs[to - 1]!];
  if (high - low > 40 * (to - from) || (z === 0 && to - from > 1)) {
    for (let at = from; at < to; at++) put(out, at, p0 + xs[at]!, q, A, B, start(p0 + xs[at]!), start(p0 + xs[at]! + 1));
    return;
  }
  const down: Along = isA
    ? (p, {value, byLarge, bySmall}) => {
        const w = p + q - 1;
        const here = (1 + p * z * value) / w;
        return {value: here, byLarge: (z * value + p * z * byLarge - here) / w, bySmall: (p * z * bySmall - here) / w};
      }
    : (p, {value, byLarge, bySmall}) => {
        const w = p + q - 1;
        const here = (1 - p * z * value) / (w * e);
        return {value: here, bySmall: (-z * (value + p * bySmall) - e * here) / (w * e), byLarge: (-p * z * byLarge - e * here) / (w * e)};
      };
  const up: Along = (p, {value, byLarge, bySmall}) => {
    const w = p + q - 1;
    const there = (1 - w * e * value) / (p * z);
    return {value: there, bySmall: (-e * (value + w * bySmall) - z * there) / (p * z), byLarge: (-e * (value + w * byLarge)) / (p * z)};
  };
  if (!isA && z > 0.5) {
    let here = start(p0 + low);
    for (let [x, at] = [low, from]; x <= high; x++) {
      const after = up(p0 + x, here);
      if (xs[at] === x) put(out, at++, p0 + x, q, A, B, here, after);
      here = after;
    }
    return;
  }
  let after = start(p0 + high + 1);
  for (let [x, at] = [high, to - 1]; x >= low; x--) {
    const here = down(p0 + x, after);
    if (xs[at] === x) put(out, at--, p0 + x, q, A, B, here, after);
    after = here;
  }
};
