import {logNegativeBinomial} from "../ahead.ts";
import {estimate} from "../estimate.ts";
import {type Histories, histories} from "../histories.ts";
import type {Params, PurchaseModel, Purchases} from "../model.ts";
import {byLogarithms, type Objective} from "../objective.ts";
import {prepare, purchaseFields, purchaseNotes} from "../prepare.ts";
import {gamma, poisson} from "../random.ts";
import {simulated} from "../simulate.ts";
import {digammaStep, logRising, trigammaStep} from "../special.ts";

type Own = Readonly<Record<"r" | "alpha", number>>;
const free = ["r", "alpha"];

/** log Γ(r+x) − log Γ(r) + r log α − (r+x) log(α+T): the density of the times, so without x!. Comparable with the other models of purchases. */
const objectiveOf = (data: Histories): Objective => ({
  size: 2,
  at(theta, gradient, hessian) {
    const params = Array.from(theta, Math.exp);
    const [r, alpha] = params as [number, number];
    let sum = data.people * r * theta[1]!;
    let [byR, byAlpha, rr, aa] = [data.people * theta[1]!, (data.people * r) / alpha, 0, (-data.people * r) / (alpha * alpha)];
    let cross = data.people / alpha;
    for (let place = 0; place < data.x.length; place++) {
      const [x, people] = [data.x[place]!, data.weightOf[place]!];
      sum += people * logRising(r, x);
      byR += people * digammaStep(r, x);
      rr -= people * trigammaStep(r, x);
    }
    const logs = data.T.map((T) => Math.log(alpha + T));
    for (let row = 0; row < data.rows; row++) {
      const [w, n, log] = [data.weight[row]!, r + data.x[data.atX[row]!]!, logs[data.atT[row]!]!];
      const inverse = 1 / (alpha + data.T[data.atT[row]!]!);
      sum -= w * n * log;
      byR -= w * log;
      byAlpha -= w * n * inverse;
      cross -= w * inverse;
      aa += w * n * inverse * inverse;
    }
    gradient.set([byR, byAlpha]);
    hessian?.set([rr, cross, cross, aa]);
    byLogarithms(params, gradient, hessian);
    return sum;
  }
});

const expected = ({r, alpha}: Own, {x, T}: Purchases, t: number): Float64Array =>
  x.map((count, row) => ((r + count) * t) / (alpha + T[row]!));

/**
 * NBD: purchases come at a rate λ ~ Gamma(r, α) for ever; nobody stops. A baseline: it shows what dropout is worth.
 * @see Ehrenberg 1959; Morrison & Schmittlein 1988
 */
const nbd: PurchaseModel = {
  name: "nbd",
  title: "NBD",
  kind: "purchases",
  parameters: free,
  fields: purchaseFields,
  typical: {r: 0.8, alpha: 12},
  fit(rows, options = {}) {
    const {data, rate, facts} = prepare(rows, options);
    const found = estimate({
      free,
      start: options.start ?? {r: 0.5, alpha: 0.5 / rate},
      objective: objectiveOf(data),
      prior: options.prior
    });
    return {...found, ...facts, model: "nbd", notes: purchaseNotes(data)};
  },
  logLikelihood: (params, rows) => objectiveOf(histories(rows)).at(logsOf(params), new Float64Array(2)),
  score: ({params}, rows, {horizon}) => ({
    alive: new Float64Array(rows.rows).fill(1),
    expected: expected(params as Own, rows as Purchases, horizon)
  }),
  alive: (_, {rows}) => new Float64Array(rows).fill(1),
  expected: (params, rows, t) => expected(params as Own, rows, t),
  unconditional: ({r, alpha}: Params, t) => (r! * t) / alpha!,
  probability: ({r, alpha}: Params, n, t) => (t === 0 ? Number(n === 0) : Math.exp(logNegativeBinomial(r!, t / (alpha! + t), n))),
  draw: ({r, alpha}: Params, {x, T}, t, random) => x.map((count, row) => poisson(gamma(r! + count, alpha! + T[row]!, random) * t, random)),
  simulate: ({r, alpha}: Params, design, random) =>
    simulated(design, random, (T) => ({rate: gamma(r!, alpha!, random), k: 1, most: Number.POSITIVE_INFINITY, until: T}))
};

export default nbd;

const logsOf = (params: Params): Float64Array => Float64Array.from(free, (name) => Math.log(params[name]!));
