import {AppError} from "../../errors.ts";
import {sortedDistinct} from "../distinct.ts";
import {estimate} from "../estimate.ts";
import type {Fit, Model, Params, Spends} from "../model.ts";
import {byLogarithms, type Objective, withDifferences} from "../objective.ts";
import {gamma, poisson, type Uniform} from "../random.ts";
import {digamma, gammaln} from "../special.ts";

type Own = Readonly<Record<"p" | "q" | "v", number>>;
const free = ["p", "q", "v"];

interface Usable {
  x: Float64Array;
  spend: Float64Array;
  weight: Float64Array;
  people: number;
  /** Mean of the people's own means. */
  mean: number;
  notes: string[];
}

/** Rows with a purchase and a spend above 0; the model has no other, and a fit says how many it left out. */
const usable = ({rows, x, mean_spend, weight}: Spends): Usable => {
  const kept = Array.from({length: rows}, (_, row) => row).filter((row) => x[row]! > 0 && mean_spend[row]! > 0);
  const zero = Array.from({length: rows}, (_, row) => row).filter((row) => x[row]! > 0 && !(mean_spend[row]! > 0)).length;
  const pick = (column: Float64Array): Float64Array => Float64Array.from(kept, (row) => column[row]!);
  const weights = weight ? pick(weight) : new Float64Array(kept.length).fill(1);
  const spend = pick(mean_spend);
  const people = weights.reduce((sum, w) => sum + w, 0);
  const none = rows - kept.length - zero;
  return {
    x: pick(x),
    spend,
    weight: weights,
    people,
    mean: spend.reduce((sum, value, row) => sum + value * weights[row]!, 0) / people,
    notes: [
      ...(zero > 0 ? [`left out: ${zero} rows with purchases whose mean spend is not above 0, of which the model knows nothing`] : []),
      ...(none > 0 ? [`left out: ${none} rows with x = 0`] : [])
    ]
  };
};

/**
 * log Γ(px+q) − log Γ(px) − log Γ(q) + q log v + (px−1) log m + px log x − (px+q) log(xm+v); the gamma functions by different x only.
 * @see Fader & Hardie 2013, "The Gamma-Gamma model of monetary value" (note 025), eq. 1a
 */
const objectiveOf = ({x, spend, weight, people}: Usable): Objective => {
  const {values, places} = sortedDistinct(x);
  const of = new Float64Array(values.length);
  const logs = new Float64Array(values.length);
  let constant = 0;
  for (let row = 0; row < x.length; row++) {
    const log = Math.log(spend[row]!);
    of[places[row]!]! += weight[row]!;
    logs[places[row]!]! += weight[row]! * (log + Math.log(x[row]!));
    constant -= weight[row]! * log;
  }
  return withDifferences(3, (theta, gradient) => {
    const [p, q, v] = Array.from(theta, Math.exp) as [number, number, number];
    let sum = constant + people * (q * theta[2]! - gammaln(q));
    let [byP, byQ, byV] = [0, people * (theta[2]! - digamma(q)), (people * q) / v];
    for (let place = 0; place < values.length; place++) {
      const [count, w, px] = [values[place]!, of[place]!, p * values[place]!];
      sum += w * (gammaln(px + q) - gammaln(px)) + px * logs[place]!;
      const psi = digamma(px + q);
      byP += count * (w * (psi - digamma(px)) + logs[place]!);
      byQ += w * psi;
    }
    for (let row = 0; row < x.length; row++) {
      const [w, count] = [weight[row]!, x[row]!];
      const whole = count * spend[row]! + v;
      const log = Math.log(whole);
      const shape = p * count + q;
      sum -= w * shape * log;
      byP -= w * count * log;
      byQ -= w * log;
      byV -= (w * shape) / whole;
    }
    gradient.set([byP, byQ, byV]);
    byLogarithms([p, q, v], gradient);
    return sum;
  });
};

/**
 * Expected mean spend E(M | x, m) = p (v + xm) / (px + q − 1), a weighting of a person's own mean and the population's.
 * Where q ≤ 1 the population has no mean; who has no purchases of their own, or too few for one, gets the observed mean.
 */
export const expectedSpend = ({p, q, v}: Own, observed: number, {x, mean_spend}: Spends): Float64Array =>
  x.map((count, row) => {
    const has = count > 0 && mean_spend[row]! > 0;
    const n = has ? count : 0;
    if (q <= 1 && !has) return observed;
    const below = p * n + q - 1;
    return below > 0 ? (p * (v + n * (has ? mean_spend[row]! : 0))) / below : mean_spend[row]!;
  });

/** Spend in so many further purchases of each person, at random given what was seen: the rate ν of a person is Gamma(px + q, xm + v). */
export const drawSpend = ({p, q, v}: Own, {x, mean_spend}: Spends, purchases: Float64Array, random: Uniform): Float64Array =>
  purchases.map((count, row) => {
    if (count === 0) return 0;
    const n = mean_spend[row]! > 0 ? x[row]! : 0;
    const rate = gamma(p * n + q, v + n * (n > 0 ? mean_spend[row]! : 0), random);
    return gamma(p * count, rate, random);
  });

/**
 * Gamma-Gamma: each purchase of a person is Gamma(p, ν), and ν ~ Gamma(q, v) among people; spend is independent of how often they buy.
 * @see Fader & Hardie 2013 (note 025)
 */
const gammaGamma: Model = {
  name: "gamma_gamma",
  title: "Gamma-Gamma",
  kind: "spend",
  parameters: free,
  fields: [
    {name: "x", meaning: "purchases that the mean is of (with x of repeat purchases: the mean of those)"},
    {name: "mean_spend", meaning: "mean spend a purchase; rows with 0 are left out of the fit, and said"},
    {name: "weight", meaning: "people that the row stands for (default 1)", is_optional: true}
  ],
  typical: {p: 4, q: 3.5, v: 20},
  fit(rows, options = {}): Fit {
    const data = usable(rows as Spends);
    if (data.x.length < 2)
      throw new AppError(
        "invalid_input",
        `mean_spend: ${data.x.length} rows have a purchase and a mean spend above 0, at least 2 are needed`,
        {
          fix: "give the mean spend of people who came back"
        }
      );
    const found = estimate({
      free,
      start: options.start ?? {p: 2, q: 2.5, v: (data.mean * 1.5) / 2},
      objective: objectiveOf(data),
      prior: options.prior
    });
    const q = found.params.q!;
    const notes =
      q <= 1
        ? [
            `q = ${q.toPrecision(3)} is not above 1, so the population has no mean spend: people without purchases of their own get the observed mean ${data.mean.toPrecision(6)}`
          ]
        : [];
    return {
      ...found,
      model: "gamma_gamma",
      people: data.people,
      rows: data.x.length,
      step: 0,
      notes: [...data.notes, ...notes],
      facts: {observed_mean: data.mean}
    };
  },
  score: ({params, facts}, rows) => ({expected_spend: expectedSpend(params as Own, facts.observed_mean ?? Number.NaN, rows as Spends)}),
  logLikelihood: (params, rows) =>
    objectiveOf(usable(rows as Spends)).at(
      Float64Array.from(free, (name) => Math.log(params[name]!)),
      new Float64Array(3)
    ),
  simulate({p, q, v}: Params, {people}, random): Spends {
    const x = new Float64Array(people).map(() => 1 + poisson(2, random));
    return {rows: people, x, mean_spend: x.map((count) => gamma(p! * count, gamma(q!, v!, random) * count, random))};
  }
};

export default gammaGamma;
