import {combinations, distinct} from "../distinct.ts";
import {estimate} from "../estimate.ts";
import type {Contracts, Model, Params} from "../model.ts";
import {byLogarithms, type Objective, withDifferences} from "../objective.ts";
import {beta as drawBeta, geometric} from "../random.ts";
import {digammaStep, logRising} from "../special.ts";

type Own = Readonly<Record<"alpha" | "beta", number>>;
const free = ["alpha", "beta"];

/** log S(t): renewed at the end of each of t periods. */
const logSurvival = ({alpha, beta}: Own, t: number): number => logRising(beta, t) - logRising(alpha + beta, t);

/** Share of a new cohort that runs on after t periods. @see Fader & Hardie 2007, eq. 6 */
export const survival = (params: Own, t: number): number => Math.exp(logSurvival(params, t));

/** Σ log P(ended at t) over the ended, log S(t) over those that run on; P(T = t) = S(t−1) α/(α+β+t−1). */
const objectiveOf = (rows: Contracts): Objective => {
  const {rows: at, weight} = combinations([distinct(rows.t), distinct(rows.ended)], rows.weight);
  return withDifferences(2, (theta, gradient) => {
    const [alpha, beta] = Array.from(theta, Math.exp) as [number, number];
    let sum = 0;
    gradient.fill(0);
    at.forEach((row, i) => {
      const w = weight[i]!;
      const t = rows.t[row]!;
      const renewed = rows.ended[row] === 1 ? t - 1 : t;
      sum += w * logSurvival({alpha, beta}, renewed);
      const both = digammaStep(alpha + beta, renewed);
      gradient[0]! -= w * both;
      gradient[1]! += w * (digammaStep(beta, renewed) - both);
      if (renewed === t) return;
      sum += w * Math.log(alpha / (alpha + beta + renewed));
      gradient[0]! += w * (1 / alpha - 1 / (alpha + beta + renewed));
      gradient[1]! -= w / (alpha + beta + renewed);
    });
    byLogarithms([alpha, beta], gradient);
    return sum;
  });
};

/** Expected renewals in the next h ends of a contract that has run t periods; `survives` is the chance that it outlives them all. */
const ahead = ({alpha, beta}: Own, t: number, h: number): {survives: number; expected: number} => {
  let [survives, expected] = [1, 0];
  for (let m = t; m < t + Math.round(h); m++) {
    survives *= (beta + m) / (alpha + beta + m);
    expected += survives;
  }
  return {survives, expected};
};

/**
 * Shifted beta-geometric: at the end of each period a contract is not renewed with a chance θ ~ Beta(α, β) of its own.
 * @see Fader & Hardie 2007, "How to project customer retention", Journal of Interactive Marketing 21(1)
 */
const sBg: Model = {
  name: "s_bg",
  title: "sBG",
  kind: "contracts",
  parameters: free,
  fields: [
    {name: "t", meaning: "periods observed (whole, at least 1 when ended)"},
    {name: "ended", meaning: "1: not renewed at the end of period t; 0: runs on after it"},
    {name: "weight", meaning: "contracts that the row stands for (default 1)", is_optional: true}
  ],
  typical: {alpha: 0.7, beta: 1.8},
  fit(rows, options = {}) {
    const contracts = rows as Contracts;
    const people = contracts.weight?.reduce((sum, w) => sum + w, 0) ?? contracts.rows;
    const found = estimate({free, start: options.start ?? {alpha: 1, beta: 2}, objective: objectiveOf(contracts), prior: options.prior});
    const ended = contracts.ended.some((value) => value === 1);
    const notes = ended ? [] : ["no contract has ended yet: the chance of an end is only known to be low"];
    return {...found, model: "s_bg", people, rows: contracts.rows, step: 0, notes, facts: {}};
  },
  score({params}, rows, {horizon}) {
    const {t, ended} = rows as Contracts;
    const found = Array.from(t, (periods, row) => (ended[row] === 1 ? {survives: 0, expected: 0} : ahead(params as Own, periods, horizon)));
    return {alive: Float64Array.from(found, ({survives}) => survives), expected: Float64Array.from(found, ({expected}) => expected)};
  },
  logLikelihood: (params, rows) =>
    objectiveOf(rows as Contracts).at(
      Float64Array.from(free, (name) => Math.log(params[name]!)),
      new Float64Array(2)
    ),
  simulate({alpha, beta}: Params, {people, time}, random): Contracts {
    const most = Math.max(1, Math.round(time));
    const life = new Float64Array(people).map(() => geometric(drawBeta(alpha!, beta!, random), random));
    return {rows: people, t: life.map((t) => Math.min(t, most)), ended: life.map((t) => (t <= most ? 1 : 0))};
  }
};

export default sBg;
