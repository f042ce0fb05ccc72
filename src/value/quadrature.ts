/** Nodes in (0, 1) and weights of a quadrature rule. */
export interface Rule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** Gauss-Legendre on (0, 1): Newton's method on the Legendre polynomial, from Tricomi's guess of its roots. */
export const gaussLegendre = (n: number): Rule => {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 0;
    for (let round = 0; round < 8; round++) {
      let [before, now] = [1, x];
      for (let k = 2; k <= n; k++) [before, now] = [now, ((2 * k - 1) * x * now - (k - 1) * before) / k];
      slope = (n * (x * now - before)) / (x * x - 1);
      x -= now / slope;
    }
    nodes[i] = (1 - x) / 2;
    weights[i] = 1 / ((1 - x * x) * slope * slope);
  }
  return {nodes, weights};
};

const twenty = gaussLegendre(20);

/** ∫ f over [from, to] by 20 nodes on each of equal panels not longer than `panel`; for smooth functions whose scale is known. */
export const integrate = (f: (v: number) => number, from: number, to: number, panel: number): number => {
  const panels = Math.max(1, Math.ceil((to - from) / panel));
  const width = (to - from) / panels;
  let sum = 0;
  for (let p = 0; p < panels; p++) for (let i = 0; i < 20; i++) sum += twenty.weights[i]! * f(from + (p + twenty.nodes[i]!) * width);
  return sum * width;
};

/** The ends of the doubly exponential map: at ±9 the distance to the end of (0, 1) is e^-12,000, the smallest p that matters for p^0.01. */
const reach = 9;

/**
 * Mean of h(p) over p ~ Beta(a, b), by the doubly exponential (tanh-sinh) rule, halved until two results agree to 1e-13.
 * Any a, b > 0: the singular ends do it no harm. h must be positive and smooth; it gets p and log(1 − p) apart.
 * @see Takahasi & Mori 1974
 */
export const betaMean = (a: number, b: number, h: (p: number, logQ: number) => number): number => {
  let last = Number.NaN;
  const peak = a * Math.log(a / (a + b)) + b * Math.log(b / (a + b));
  let [above, below] = [0, 0];
  const add = (tau: number): void => {
    const g = Math.PI * Math.sinh(tau);
    const logP = g > 0 ? -Math.log1p(Math.exp(-g)) : g - Math.log1p(Math.exp(g));
    const logQ = logP - g;
    const weight = Math.exp(a * logP + b * logQ - peak) * Math.cosh(tau);
    if (weight === 0) return;
    above += weight * h(Math.exp(logP), logQ);
    below += weight;
  };
  for (let step = 1 / 8, level = 0; level < 9; step /= 2, level++) {
    const nodes = reach / step;
    for (let i = -nodes; i <= nodes; i++) if (level === 0 || i % 2 !== 0) add(i * step);
    const now = above / below;
    if (Math.abs(now - last) <= 1e-13 * Math.abs(now)) return now;
    last = now;
  }
  return last;
};
