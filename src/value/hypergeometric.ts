/** F(1, b; b + d; z) and its derivatives by b and by d; one place that the loops write to, so that they allocate nothing. */
export interface Hypergeometric {
  value: number;
  byB: number;
  byD: number;
}

/** Partial quotients until the tail no longer moves a double: the tail shrinks by ((1 − √(1−z)) / (1 + √(1−z))) each. */
const quotients = (z: number): number => {
  const root = Math.sqrt(1 - z);
  return 10 + Math.ceil(38 / -Math.log((1 - root) / (1 + root)));
};

/**
 * Gauss's continued fraction of ₂F₁(1, b; b + d; z) for b, d > 0 and 0 ≤ z < 1, evaluated from its tail inward, with both derivatives.
 * Terms: e(2m+1) = (b+m)(c−1+m) / ((c−1+2m)(c+2m)), e(2m) = m(d−1+m) / ((c−2+2m)(c−1+2m)), c = b + d; all lie in (0, 1).
 * Fit for z ≤ 0.99: beyond, the number of terms grows as 1 / √(1−z).
 * @see DLMF 15.7.5
 */
export const gaussFraction = (b: number, d: number, z: number, out: Hypergeometric): void => {
  if (z === 0) {
    out.value = 1;
    out.byB = 0;
    out.byD = 0;
    return;
  }
  const c = b + d;
  let f = (1 + Math.sqrt(1 - z)) / 2;
  let [fb, fd] = [0, 0];
  for (let m = quotients(z) >> 1; m >= 0; m--) {
    const low = c + 2 * m;
    const [i0, i1, i2] = [1 / (low - 1), 1 / low, 1 / (low + 1)];
    // e(2m+2), inside e(2m+1)
    const n = m + 1;
    let shared = -i1 - i2;
    let ratio = (z * n * (d + m) * i1 * i2) / f;
    fb = -ratio * (shared - fb / f);
    fd = -ratio * (1 / (d + m) + shared - fd / f);
    f = 1 - ratio;
    const first = m === 0;
    shared = first ? -i1 : 1 / (c - 1 + m) - i0 - i1;
    ratio = (z * (b + m) * (first ? i1 : (c - 1 + m) * i0 * i1)) / f;
    fb = -ratio * (1 / (b + m) + shared - fb / f);
    fd = -ratio * (shared - fd / f);
    f = 1 - ratio;
  }
  out.value = 1 / f;
  out.byB = -fb / (f * f);
  out.byD = -fd / (f * f);
};
