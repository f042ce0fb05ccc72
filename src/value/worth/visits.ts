import type {FitOptions, PurchaseModel, Purchases} from "../model.ts";
import bgCnbd from "../models/bg_cnbd_k.ts";
import mbgCnbd from "../models/mbg_cnbd_k.ts";
import {allOf, fitGrouped, type Grouped, subset, thinned} from "./groups.ts";

/** Models of comings that are tried: gaps as even as the data say, and people who may or may not stay away after the first time. */
const candidates: readonly PurchaseModel[] = [mbgCnbd, bgCnbd];
/** So many histories choose among the models; all of them are fitted. */
const choosing = 1_500;
/** Days that times are rounded to for a fit. Scores are of exact days. */
const roundedTo = 7;
/** How little is believed of the log-parameters beforehand: enough that people who are all alike do not send them to infinity. */
const vague = 2;

/** A weak prior around what the means say: it keeps a likelihood without a top within bounds, and says nothing to one that has one. */
const guessed = ({x, T}: Purchases): Pick<FitOptions, "prior" | "step"> => {
  let [came, watched] = [0.5, 1];
  for (let row = 0; row < x.length; row++) {
    came += x[row]!;
    watched += T[row]!;
  }
  return {step: roundedTo, prior: {centre: {r: 2, alpha: (2 * watched) / came, a: 1, b: 2}, sd: vague}};
};

/** The likeliest model of how these people come, fitted to all and by group. */
export const fitVisits = (rows: Purchases, groupOf: readonly string[]): Grouped => {
  const options = guessed(rows);
  const few = subset(rows, thinned(allOf(rows.rows), choosing));
  const tried = candidates.map((model) => ({model, fit: model.fit(few, options)}));
  const {model, fit} = tried.reduce((best, next) => (next.fit.log_likelihood > best.fit.log_likelihood ? next : best));
  return fitGrouped(model, rows, groupOf, {...options, k: fit.params.k!});
};

/** Whether a model lets people stay away after the first time: 1 or 0. */
export const atZeroOf = (model: string): 0 | 1 => (model === mbgCnbd.name ? 1 : 0);

export const visitModel = (name: string): PurchaseModel => candidates.find((model) => model.name === name)!;
