import {estimate} from "../estimate.ts";
import {histories} from "../histories.ts";
import type {Params, PurchaseModel, Purchases} from "../model.ts";
import {aheadOf, aliveOf, type Pareto, paretoObjective} from "../pareto.ts";
import {prepare, purchaseFields, purchaseNotes} from "../prepare.ts";
import {integrate} from "../quadrature.ts";
import {exponential, gamma, poisson} from "../random.ts";
import {simulated} from "../simulate.ts";
import {logRising} from "../special.ts";

const free = ["r", "alpha", "s", "beta"];

const expected = (params: Pareto, rows: Purchases, t: number): Float64Array => {
  const {r, alpha, s, beta} = params;
  return aliveOf(params, rows).map((alive, row) => alive * aheadOf(r + rows.x[row]!, alpha + rows.T[row]!, s, beta + rows.T[row]!, t));
};

/** P(X(t) = n): alive at t with n purchases, or gone at u ≤ t with n purchases by then; u = β(e^v − 1), in which the second is smooth. */
const probability = ({r, alpha, s, beta}: Pareto, n: number, t: number): number => {
  if (t === 0) return Number(n === 0);
  const constant = logRising(r, n) - logRising(1, n) + r * Math.log(alpha);
  const count = (u: number): number => (n === 0 ? 1 : (u / (alpha + u)) ** n) * Math.exp(constant - r * Math.log(alpha + u));
  const end = Math.log1p(t / beta);
  return (
    count(t) * Math.exp(-s * end) + integrate((v) => s * Math.exp(-s * v) * count(beta * Math.expm1(v)), 0, end, Math.min(0.5, end / 8))
  );
};

/**
 * Discounted expected purchases for ever after T (DERT) of each person, at a continuous rate per unit of time:
 * P(alive) (r+x)/(α+T) ∫_0^∞ e^{−δt} ((β+T)/(β+T+t))^s dt, the integral in v = log(1 + t/(β+T)). The same as Tricomi's U, without its poles.
 * @see Fader, Hardie & Lee 2005, "RFM and CLV", eq. 3
 */
export const discountedForEver = (params: Pareto, rows: Purchases, delta: number): Float64Array => {
  const {r, alpha, s, beta} = params;
  return aliveOf(params, rows).map((alive, row) => {
    const B = beta + rows.T[row]!;
    const end = Math.log1p(750 / (delta * B));
    const integral = integrate((v) => B * Math.exp((1 - s) * v - delta * B * Math.expm1(v)), 0, end, 0.5);
    return (alive * (r + rows.x[row]!) * integral) / (alpha + rows.T[row]!);
  });
};

/**
 * Pareto/NBD: purchases come at a rate λ ~ Gamma(r, α) until a person goes, unseen, after a time that is exponential with μ ~ Gamma(s, β).
 * @see Schmittlein, Morrison & Colombo 1987, Management Science 33(1)
 */
const paretoNbd: PurchaseModel = {
  name: "pareto_nbd",
  title: "Pareto/NBD",
  kind: "purchases",
  parameters: free,
  fields: purchaseFields,
  typical: {r: 0.8, alpha: 12, s: 0.8, beta: 20},
  fit(rows, options = {}) {
    const {data, coarse, rate, facts} = prepare(rows, options);
    const found = estimate({
      free,
      start: options.start ?? {r: 0.5, alpha: 0.5 / rate, s: 0.5, beta: 0.5 / rate},
      objective: paretoObjective(data),
      coarse: coarse && paretoObjective(coarse),
      prior: options.prior
    });
    return {...found, ...facts, model: "pareto_nbd", notes: purchaseNotes(data)};
  },
  logLikelihood: (params, rows) =>
    paretoObjective(histories(rows)).at(
      Float64Array.from(free, (name) => Math.log(params[name]!)),
      new Float64Array(4)
    ),
  score: ({params}, rows, {horizon}) => ({
    alive: aliveOf(params as Pareto, rows as Purchases),
    expected: expected(params as Pareto, rows as Purchases, horizon)
  }),
  alive: (params, rows) => aliveOf(params as Pareto, rows),
  expected: (params, rows, t) => expected(params as Pareto, rows, t),
  unconditional: ({r, alpha, s, beta}: Params, t) => aheadOf(r!, alpha!, s!, beta!, t),
  probability: (params, n, t) => probability(params as Pareto, n, t),
  draw(params, rows, t, random) {
    const {r, alpha, s, beta} = params as Pareto;
    return aliveOf(params as Pareto, rows).map((alive, row) => {
      if (random() >= alive) return 0;
      const T = rows.T[row]!;
      const left = exponential(gamma(s, beta + T, random), random);
      return poisson(gamma(r + rows.x[row]!, alpha + T, random) * Math.min(left, t), random);
    });
  },
  simulate(params, design, random) {
    const {r, alpha, s, beta} = params as Pareto;
    return simulated(design, random, () => ({
      rate: gamma(r, alpha, random),
      k: 1,
      most: Number.POSITIVE_INFINITY,
      until: exponential(gamma(s, beta, random), random)
    }));
  }
};

export default paretoNbd;
