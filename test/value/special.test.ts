import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {aheadRegular, aheadWhenAlive, negativeBinomialTails} from "../../src/value/ahead.ts";
import {discountedForEver} from "../../src/value/models/pareto_nbd.ts";
import {betaMean, gaussLegendre, integrate} from "../../src/value/quadrature.ts";
import {digamma, gammaln, trigamma} from "../../src/value/special.ts";
import {type Tails, tailsAt} from "../../src/value/tail.ts";
import {people} from "./reference.ts";

/** Values of mpmath at 40 digits or more; the file says of which formulas. */
const golden: Record<"ahead" | "tail" | "gamma" | "ert", number[][]> = JSON.parse(readFileSync("test/golden/value/mpmath.json", "utf8"));

const tails = (count: number): Tails => {
  const column = () => new Float64Array(count);
  return {log: column(), byP: column(), byQ: column(), next: column()};
};
const far = (a: number, b: number): number => Math.abs(a - b) / Math.max(1, Math.abs(b));

describe("special functions of the packages", () => {
  test("log gamma, digamma and trigamma over 17 powers of ten", () => {
    for (const [x = 0, log = 0, psi = 0, tri = 0] of golden.gamma) {
      expect([x, far(gammaln(x), log) < 4e-15, far(digamma(x), psi) < 4e-15, far(trigamma(x), tri) < 4e-15]).toEqual([x, true, true, true]);
    }
  });
});

describe("purchases ahead of a living person", () => {
  test.each(golden.ahead)("N %d, s %d, a %d, b %d, t %d", (n, s, a, b, t, value) => {
    expect(Math.abs(aheadWhenAlive(n!, s!, a!, b!, t!) / value! - 1)).toBeLessThan(1e-12);
  });

  test("regular gaps of k = 1 are the Poisson process", () => {
    for (const [n, s, a, b, t] of [
      [2.2, 43, 0.8, 4.4, 39],
      [0.3, 5, 2, 0.7, 90]
    ] as const)
      expect(aheadRegular(n, s, a, b, t, 1, 0)).toBeCloseTo(aheadWhenAlive(n, s, a, b, t), 11);
  });

  test("nobody stops: the renewal function of Erlang-2 gaps, λt/2 − (1 − e^−2λt)/4, over λ ~ Gamma(3, 2)", () => {
    const t = 40;
    const renewals = (3 / 2) * (t / 2) - (1 - (1 + (2 * t) / 2) ** -3) / 4;
    expect(aheadRegular(3, 2, 1e-12, 1e3, t, 2, 0)).toBeCloseTo(renewals, 9);
  });

  test("tails of the negative binomial do not overflow and are small to the last", () => {
    const [zero, ...rest] = negativeBinomialTails(2000, 0.98);
    expect(zero).toBeCloseTo(1, 12);
    expect(rest.every((value, i) => value >= 0 && value <= (rest[i - 1] ?? 1))).toBe(true);
  });
});

describe("tail integrals of Pareto/NBD", () => {
  test.each(golden.tail)("p %d, q %d, A %d, B %d", (p, q, A, B, log, byP, byQ, next) => {
    const out = tails(1);
    tailsAt(p!, q!, A!, B!, Float64Array.of(0), 0, 1, out);
    expect(far(out.log[0]!, log!)).toBeLessThan(1e-13);
    expect(far(out.byP[0]!, byP!)).toBeLessThan(1e-12);
    expect(far(out.byQ[0]!, byQ!)).toBeLessThan(1e-12);
    expect(Math.abs(out.next[0]! / next! - 1)).toBeLessThan(1e-12);
  });

  test("the recurrence over x gives what each x gives alone, whichever way it runs", () => {
    const count = 200;
    const xs = Float64Array.from({length: count}, (_, x) => x);
    for (const [p0, q, A, B] of [
      [0.6, 1.6, 40, 12],
      [1.6, 0.6, 12, 40],
      [0.2, 16.7, 0.123, 0.248],
      [1.2, 0.04, 0.01, 30],
      [0.5, 0.7, 5, 5]
    ] as const) {
      const together = tails(count);
      tailsAt(p0, q, A, B, xs, 0, count, together);
      for (const x of [0, 1, 17, 100, 199]) {
        const alone = tails(1);
        tailsAt(p0 + x, q, A, B, Float64Array.of(0), 0, 1, alone);
        for (const name of ["log", "byP", "byQ", "next"] as const) expect(far(together[name][x]!, alone[name][0]!)).toBeLessThan(1e-12);
      }
    }
  });

  test("discounting for ever is Tricomi's U: the generalised exponential integral", () => {
    for (const [s = 1, B = 1, delta = 1, value] of golden.ert) {
      const [found] = discountedForEver({r: 1, alpha: 1, s, beta: B}, people([0, 0, 0]), delta);
      expect(found! / value!).toBeCloseTo(1, 11);
    }
  });
});

describe("quadrature", () => {
  test("Gauss-Legendre with n nodes is exact for polynomials of degree 2n − 1", () => {
    for (const n of [2, 5, 8, 20]) {
      const {nodes, weights} = gaussLegendre(n);
      const sum = nodes.reduce((all, node, i) => all + weights[i]! * node ** (2 * n - 1), 0);
      expect(sum).toBeCloseTo(1 / (2 * n), 14);
    }
    expect(integrate(Math.exp, 0, 3, 0.5)).toBeCloseTo(Math.expm1(3), 12);
  });

  test("means under Beta(a, b): p, and the geometric mean, for singular ends and narrow peaks", () => {
    for (const [a, b] of [
      [0.01, 0.3],
      [1, 1],
      [20, 20_000],
      [3, 0.05]
    ] as const) {
      expect(betaMean(a, b, (p) => p) / (a / (a + b))).toBeCloseTo(1, 11);
      expect(betaMean(a, b, (p) => -Math.log(Math.max(p, 1e-300))) / (digamma(a + b) - digamma(a))).toBeCloseTo(1, a < 0.1 ? 2 : 11);
    }
  });
});
