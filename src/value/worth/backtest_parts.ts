import {naive} from "../holdout.ts";
import type {Fit} from "../model.ts";
import {survival} from "../models/s_bg.ts";
import {auc, type Backtest} from "./backtest.ts";
import type {Cars} from "./cars.ts";
import type {Comings, Habits, Outlook} from "./comings.ts";
import {type Chains, firstYearOf} from "./contracts.ts";
import {fitOf, subset, thinned} from "./groups.ts";
import {type Sales, saleOf} from "./next_car.ts";
import {ofPlaces, picked, placesWhere} from "./places.ts";
import {firstYear} from "./project.ts";
import type {Replacement} from "./replacement.ts";
import {visitModel} from "./visits.ts";

/** Histories that a tracking line is worked out from. */
const tracked = 500;

/** What was foreseen at a moment, and how many came by the end of each twelfth of the year after it. */
interface Seen {
  comings: Comings;
  habits: Habits;
  foreseen: Outlook;
  year: readonly number[];
}

/** Comings: calibration by frequency and decile, accuracy beside the baselines, and the year month by month. */
export const noteComings = (backtest: Backtest, part: string, {comings, habits, foreseen, year}: Seen): void => {
  const {current, person} = comings;
  const places = placesWhere(current.length, (row) => current[row] === 1);
  if (places.length === 0) return;
  const pick = (column: Float64Array): Float64Array => picked(column, places);
  const rows = subset(comings.rows, places);
  const [predicted, actual] = [pick(foreseen.until[0]!), pick(comings.ahead.comings)];
  backtest.compared(part, {model: predicted, naive: naive(rows, 365), status_quo: pick(comings.before.comings)}, actual);
  backtest.frequencies(part, rows.x, predicted, actual);
  backtest.deciles(part, predicted, actual);
  track(backtest, part, comings, habits, places, year);
  const yuan = firstYear(foreseen, comings);
  for (const row of places) backtest.add(person[row]!, yuan[row]!, comings.ahead.margin[row]!, comings.before.margin[row]!);
};

/** Cumulative comings of the year, as expected of some of the histories and as they were of all. */
const track = (backtest: Backtest, part: string, {rows}: Comings, {visits}: Habits, places: Int32Array, year: readonly number[]): void => {
  const some = subset(rows, thinned(places, tracked));
  const fit = fitOf(visits, "");
  const model = visitModel(fit.model);
  for (const [i, come] of year.entries()) {
    const expected = model.expected(fit.params, some, (365 * (i + 1)) / year.length).reduce((sum, count) => sum + count, 0);
    backtest.put("tracking", part, i + 1, String(i + 1), places.length, (expected * places.length) / some.rows, come);
  }
};

/** Renewals: of contracts that were due, and the share of a new cohort that is left after each period, beside what was seen. */
export const noteChains = (backtest: Backtest, kind: string, chains: Chains, fit: Fit, ratio: number): void => {
  const foretold = firstYearOf(chains, fit, ratio);
  const places = placesWhere(chains.rows, (row) => chains.current[row] === 1);
  if (places.length === 0) return;
  const pick = (column: Float64Array): Float64Array => picked(column, places);
  const status = ofPlaces(places, (row) => (chains.due[row]! < 365 ? chains.margin[row]! : 0));
  backtest.compared(kind, {model: pick(foretold), status_quo: status}, pick(chains.ahead));
  for (const row of places)
    backtest.add(chains.person[row]!, foretold[row]!, chains.ahead[row]!, chains.due[row]! < 365 ? chains.margin[row]! : 0);
  const {t, ended} = chains.contracts;
  let left = 1;
  for (let period = 1; period <= 6; period++) {
    let [there, gone] = [0, 0];
    for (let row = 0; row < chains.rows; row++) {
      if (t[row]! >= period) there++;
      if (t[row]! === period && ended[row] === 1) gone++;
    }
    if (there < 20) return;
    left *= 1 - gone / there;
    backtest.put("retention", kind, period, String(period), there, survival(fit.params as {alpha: number; beta: number}, period), left);
  }
};

/** What next cars are judged with. */
interface Judging {
  /** Who had ordered a car already. */
  waiting: ReadonlySet<number>;
  until: number;
  sales: Sales;
  /** Share of cars that were replaced here in a year, as known at the moment. */
  usual: number;
}

/** Next cars of owners who had ordered none: calibration and lift by tenth, and the AUC. */
export const noteCars = (backtest: Backtest, cars: Cars, ahead: Replacement, {waiting, until, sales, usual}: Judging): void => {
  const places = placesWhere(cars.rows, (row) => ahead.isAtRisk[row] === 1 && !waiting.has(cars.person[row]!));
  if (places.length === 0) return;
  const predicted = picked(ahead.here[0]!, places);
  const actual = ofPlaces(places, (row) => (cars.next[row]! < until ? 1 : 0));
  backtest.compared("replacement", {model: predicted, status_quo: new Float64Array(places.length).fill(usual)}, actual);
  backtest.deciles("replacement", predicted, actual);
  backtest.put("auc", "replacement", 1, "model", places.length, auc(predicted, actual), null);
  places.forEach((row, i) => {
    const yuan = saleOf(sales, cars.brand[row]!).margin;
    backtest.add(cars.person[row]!, predicted[i]! * yuan, actual[i]! * yuan, usual * yuan);
  });
};
