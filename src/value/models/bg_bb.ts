import {combinations, distinct} from "../distinct.ts";
import {estimate} from "../estimate.ts";
import type {Model, Params, Trials} from "../model.ts";
import {byLogarithms, type Objective, withDifferences} from "../objective.ts";
import {beta as drawBeta, geometric} from "../random.ts";
import {digammaStep, logRising} from "../special.ts";

type Own = Readonly<Record<"alpha" | "beta" | "gamma" | "delta", number>>;
const free = ["alpha", "beta", "gamma", "delta"];

/** log of B(α+x, β+y)/B(α, β) · B(γ+g, δ+n)/B(γ, δ), g 0 or 1: x taken and y not taken while there, gone after n or later. */
const logTerm = ({alpha, beta, gamma, delta}: Own, x: number, y: number, g: 0 | 1, n: number): number =>
  logRising(alpha, x) +
  logRising(beta, y) -
  logRising(alpha + beta, x + y) +
  logRising(delta, n) +
  (g ? Math.log(gamma) : 0) -
  logRising(gamma + delta, n + g);

/** Its derivatives, added to a gradient with a weight. */
const addTerm = (
  {alpha, beta, gamma, delta}: Own,
  x: number,
  y: number,
  g: 0 | 1,
  n: number,
  weight: number,
  gradient: Float64Array
): void => {
  const both = digammaStep(alpha + beta, x + y);
  const gone = digammaStep(gamma + delta, n + g);
  gradient[0]! += weight * (digammaStep(alpha, x) - both);
  gradient[1]! += weight * (digammaStep(beta, y) - both);
  gradient[2]! += weight * ((g ? 1 / gamma : 0) - gone);
  gradient[3]! += weight * (digammaStep(delta, n) - gone);
};

/** log of a history's probability: there through n, or gone after opportunity m = t_x … n−1. @see Fader, Hardie & Shang 2010, eq. 5 */
const logHistory = (params: Own, x: number, t_x: number, n: number): {log: number; terms: number[]} => {
  const terms = [logTerm(params, x, n - x, 0, n)];
  for (let m = t_x; m < n; m++) terms.push(logTerm(params, x, m - x, 1, m));
  const top = Math.max(...terms);
  return {log: top + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - top), 0)), terms};
};

const objectiveOf = (rows: Trials): Objective => {
  const {rows: at, weight} = combinations([distinct(rows.x), distinct(rows.t_x), distinct(rows.n)], rows.weight);
  return withDifferences(4, (theta, gradient) => {
    const values = Array.from(theta, Math.exp) as [number, number, number, number];
    const params = {alpha: values[0], beta: values[1], gamma: values[2], delta: values[3]};
    gradient.fill(0);
    let sum = 0;
    at.forEach((row, i) => {
      const [x, t_x, n] = [rows.x[row]!, rows.t_x[row]!, rows.n[row]!];
      const {log, terms} = logHistory(params, x, t_x, n);
      sum += weight[i]! * log;
      terms.forEach((term, place) => {
        const share = weight[i]! * Math.exp(term - log);
        if (place === 0) addTerm(params, x, n - x, 0, n, share, gradient);
        else addTerm(params, x, t_x + place - 1 - x, 1, t_x + place - 1, share, gradient);
      });
    });
    byLogarithms(values, gradient);
    return sum;
  });
};

/** P(still there at opportunity n + 1): the next one may be taken. @see Fader, Hardie & Shang 2010, eq. 11 */
export const aliveNext = (params: Own, x: number, t_x: number, n: number): number =>
  (Math.exp(logTerm(params, x, n - x, 0, n) - logHistory(params, x, t_x, n).log) * (params.delta + n)) / (params.gamma + params.delta + n);

/** Expected opportunities taken among the next h: a sum of positive terms, whole at γ = 1 where the closed form has a pole. */
const expectedNext = (params: Own, x: number, t_x: number, n: number, h: number): number => {
  const {alpha, beta, gamma, delta} = params;
  let there = Math.exp(logTerm(params, x, n - x, 0, n) - logHistory(params, x, t_x, n).log);
  let sum = 0;
  for (let m = 0; m < Math.round(h); m++) {
    there *= (delta + n + m) / (gamma + delta + n + m);
    sum += there;
  }
  return (sum * (alpha + x)) / (alpha + beta + n);
};

/** E[X(n)] of a new person. */
export const expectedInFirst = (params: Own, n: number): number => expectedNext(params, 0, 0, 0, n);

/** P(X(n) = x) of a new person: over when they went. @see Fader, Hardie & Shang 2010, eq. 7 */
export const probabilityOf = (params: Own, x: number, n: number): number => {
  const choose = (m: number): number => logRising(m - x + 1, x) - logRising(1, x);
  let sum = Math.exp(choose(n) + logTerm(params, x, n - x, 0, n));
  for (let m = x; m < n; m++) sum += Math.exp(choose(m) + logTerm(params, x, m - x, 1, m));
  return sum;
};

/**
 * BG/BB: at each opportunity a person who is still there takes it with a chance p ~ Beta(α, β); before each one they may go, with a chance θ ~ Beta(γ, δ).
 * For yearly things: donations, inspections, a festival.
 * @see Fader, Hardie & Shang 2010, Marketing Science 29(6)
 */
const bgBb: Model = {
  name: "bg_bb",
  title: "BG/BB",
  kind: "trials",
  parameters: free,
  fields: [
    {name: "x", meaning: "opportunities taken (whole)"},
    {name: "t_x", meaning: "number of the last one taken (0 when x = 0)"},
    {name: "n", meaning: "opportunities that there were (whole)"},
    {name: "weight", meaning: "people that the row stands for (default 1)", is_optional: true}
  ],
  typical: {alpha: 1.2, beta: 0.75, gamma: 0.65, delta: 2.8},
  fit(rows, options = {}) {
    const trials = rows as Trials;
    const people = trials.weight?.reduce((sum, w) => sum + w, 0) ?? trials.rows;
    const found = estimate({
      free,
      start: options.start ?? {alpha: 1, beta: 1, gamma: 1, delta: 3},
      objective: objectiveOf(trials),
      prior: options.prior
    });
    return {...found, model: "bg_bb", people, rows: trials.rows, step: 0, notes: [], facts: {}};
  },
  score({params}, rows, {horizon}) {
    const {x, t_x, n} = rows as Trials;
    const own = params as Own;
    return {
      alive: x.map((count, row) => aliveNext(own, count, t_x[row]!, n[row]!)),
      expected: x.map((count, row) => expectedNext(own, count, t_x[row]!, n[row]!, horizon))
    };
  },
  logLikelihood: (params, rows) =>
    objectiveOf(rows as Trials).at(
      Float64Array.from(free, (name) => Math.log(params[name]!)),
      new Float64Array(4)
    ),
  simulate({alpha, beta, gamma, delta}: Params, {people, time}, random): Trials {
    const opportunities = Math.max(1, Math.round(time));
    const [x, t_x] = [new Float64Array(people), new Float64Array(people)];
    for (let row = 0; row < people; row++) {
      const [p, there] = [drawBeta(alpha!, beta!, random), geometric(drawBeta(gamma!, delta!, random), random) - 1];
      for (let m = 1; m <= Math.min(there, opportunities); m++)
        if (random() < p) {
          x[row]!++;
          t_x[row] = m;
        }
    }
    return {rows: people, x, t_x, n: new Float64Array(people).fill(opportunities)};
  }
};

export default bgBb;
