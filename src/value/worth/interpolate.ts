/** Nodes of Chebyshev's first kind on [from, to] and the weights of a smooth function's values at them, for any place between. */
export interface Interpolation {
  readonly nodes: Float64Array;
  /** Fills `weights` so that Σ weights[i] × f(nodes[i]) is f(at). */
  weigh(at: number, weights: Float64Array): void;
}

/** @see Berrut & Trefethen 2004, "Barycentric Lagrange interpolation", eq. 4.2 and 5.3 */
export const chebyshev = (from: number, to: number, count: number): Interpolation => {
  const angle = (i: number): number => ((2 * i + 1) * Math.PI) / (2 * count);
  const nodes = Float64Array.from({length: count}, (_, i) => (from + to) / 2 + ((to - from) / 2) * Math.cos(angle(i)));
  const own = Float64Array.from({length: count}, (_, i) => (i % 2 === 0 ? 1 : -1) * Math.sin(angle(i)));
  return {
    nodes,
    weigh(at, weights) {
      let sum = 0;
      for (let i = 0; i < count; i++) {
        const away = at - nodes[i]!;
        if (away === 0) {
          weights.fill(0);
          weights[i] = 1;
          return;
        }
        const weight = own[i]! / away;
        weights[i] = weight;
        sum += weight;
      }
      for (let i = 0; i < count; i++) weights[i]! /= sum;
    }
  };
};
