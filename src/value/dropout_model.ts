import {dropoutObjective, type Family} from "./dropout.ts";
import {aliveOf, type Dropout, drawOf, expectedOf, probabilityOf, scoreOf, unconditionalOf} from "./dropout_scores.ts";
import {type Estimate, estimate} from "./estimate.ts";
import {type Histories, histories} from "./histories.ts";
import type {FitOptions, Params, PurchaseModel, Purchases} from "./model.ts";
import type {Objective} from "./objective.ts";
import {type Prepared, prepare, purchaseFields, purchaseNotes} from "./prepare.ts";
import {beta, gamma, geometric} from "./random.ts";
import {regularObjective} from "./regular.ts";
import {simulated} from "./simulate.ts";

const free = ["r", "alpha", "a", "b"];

const objectiveOf = (data: Histories, family: Family): Objective =>
  family.k === 1 ? dropoutObjective(data, family) : regularObjective(data, family);

const estimateOf = ({data, coarse, rate}: Prepared, family: Family, {start, prior}: FitOptions): Estimate =>
  estimate({
    free,
    start: start ?? {r: 0.5, alpha: 0.5 / (rate * family.k), a: 1, b: 3},
    objective: objectiveOf(data, family),
    coarse: coarse && objectiveOf(coarse, family),
    prior
  });

/** More steps a gap than this are as good as a clock. */
const mostRegular = 12;

/** The k whose likelihood is highest: k = 1, 2, … until two in a row are worse than the best; or the one that is asked for. */
const chooseRegular = (prepared: Prepared, atZero: 0 | 1, options: FitOptions): {best: Estimate; k: number; tried: string} => {
  if (options.k !== undefined) return {best: estimateOf(prepared, {atZero, k: options.k}, options), k: options.k, tried: "given"};
  let [best, k] = [estimateOf(prepared, {atZero, k: 1}, options), 1];
  const tried = [`1: ${best.log_likelihood.toFixed(2)}`];
  for (let next = 2; next <= Math.min(k + 2, mostRegular); next++) {
    const found = estimateOf(prepared, {atZero, k: next}, options);
    tried.push(`${next}: ${found.log_likelihood.toFixed(2)}`);
    if (found.log_likelihood > best.log_likelihood) [best, k] = [found, next];
  }
  return {best, k, tried: tried.join(", ")};
};

interface About {
  name: string;
  title: string;
  atZero: 0 | 1;
  typical: Params;
}

/** What models of the family say of people; `familyOf` reads k from the parameters. */
const saying = (familyOf: (params: Params) => Family) => {
  const says = <A extends unknown[], R>(f: (params: Dropout, family: Family, ...rest: A) => R) => {
    return (params: Params, ...rest: A): R => f(params as Dropout, familyOf(params), ...rest);
  };
  return {
    alive: says(aliveOf),
    expected: says(expectedOf),
    unconditional: says(unconditionalOf),
    probability: says(probabilityOf),
    draw: says(drawOf),
    logLikelihood: (params: Params, rows: Purchases): number =>
      objectiveOf(histories(rows), familyOf(params)).at(
        Float64Array.from(free, (name) => Math.log(params[name]!)),
        new Float64Array(4)
      ),
    score: ({params}: {params: Params}, rows: Purchases, {horizon}: {horizon: number}) =>
      scoreOf(params as Dropout, familyOf(params), rows, horizon),
    simulate: ((params, design, random) => {
      const {r, alpha, a, b} = params as Dropout;
      const {atZero, k} = familyOf(params);
      return simulated(design, random, (T) => ({
        rate: gamma(r, alpha, random),
        k,
        most: geometric(beta(a, b, random), random) - atZero,
        until: T
      }));
    }) satisfies PurchaseModel["simulate"]
  };
};

/** BG/NBD (`atZero` 0) or MBG/NBD (`atZero` 1) as a model. */
export const dropoutModel = ({name, title, atZero, typical}: About): PurchaseModel => ({
  name,
  title,
  typical,
  kind: "purchases",
  parameters: free,
  fields: purchaseFields,
  fit(rows, options = {}) {
    const prepared = prepare(rows, options);
    return {...estimateOf(prepared, {atZero, k: 1}, options), ...prepared.facts, model: name, notes: purchaseNotes(prepared.data)};
  },
  ...saying(() => ({atZero, k: 1}))
});

/** BG/CNBD-k or MBG/CNBD-k: `k` is chosen by likelihood and has no standard error. */
export const regularModel = ({name, title, atZero, typical}: About): PurchaseModel => ({
  name,
  title,
  typical,
  kind: "purchases",
  parameters: ["k", ...free],
  fields: [...purchaseFields, {name: "litt", meaning: "sum of the natural logarithms of the gaps between purchases (0 when x = 0)"}],
  fit(rows, options = {}) {
    const prepared = prepare(rows, options);
    const {best, k, tried} = chooseRegular(prepared, atZero, options);
    return {
      ...best,
      ...prepared.facts,
      model: name,
      params: {k, ...best.params},
      standard_errors: {k: null, ...best.standard_errors},
      notes: [...purchaseNotes(prepared.data), `k = ${k} by log-likelihood (k: log-likelihood) ${tried}`]
    };
  },
  ...saying((params) => ({atZero, k: params.k!}))
});
