import {fitHazard, type HazardFit, hazards} from "../hazard.ts";
import type {Cars} from "./cars.ts";
import {yearEnds} from "./horizons.ts";
import {cellOf, cells, columnsOf, courseOf, endOf, ends, monthDays, monthsAhead, monthsAtRisk, oldestSeen} from "./months_at_risk.ts";

/** A fit as it is kept: arrays as lists. */
export type ReplacementFit = Pick<HazardFit, "link" | "ends" | "covariates" | "log_likelihood" | "periods" | "events" | "convergence"> & {
  readonly coefficients: readonly number[][];
  readonly standard_errors: readonly (number | null)[][];
};

/** Coefficients per standard deviation are believed to be about as near 0 as one event would pull them. */
const shrinkage = 1;

/** What was at risk, as columns: the fit is the same when they are. */
export const riskOf = (cars: Cars, moment: number) => monthsAtRisk(cars, moment);

export const fitReplacement = (risk: ReturnType<typeof riskOf>): ReplacementFit => {
  const fit = fitHazard(risk, {ends, shrinkage});
  return {
    ...fit,
    coefficients: fit.coefficients.map((list) => [...list]),
    standard_errors: fit.standard_errors.map((list) => Array.from(list, (value) => (Number.isFinite(value) ? value : null)))
  };
};

/** What is ahead of cars that are their owners' newest at a moment, row by row; of all others nothing. */
export interface Replacement {
  /** 1 for cars that were there. */
  readonly isAtRisk: Uint8Array;
  /** Chance of a purchase here within each of the five years: `[year][row]`. */
  readonly here: readonly Float64Array[];
  /** Chance that the car is still its owner's in the middle of each year. */
  readonly kept: readonly Float64Array[];
  /** Months to the middle of the purchases expected within five years. */
  readonly middle: Float64Array;
}

/** Chances of a purchase here, and of all other ends, by cell; NaN while a cell's are not worked out. */
const chancesOf = (fit: ReplacementFit) => {
  const own = {link: fit.link, covariates: fit.covariates, coefficients: fit.coefficients.map((list) => Float64Array.from(list))};
  const [here, away] = [new Float64Array(cells).fill(Number.NaN), new Float64Array(cells)];
  const work = (cell: number): void => {
    const [bought, elsewhere, disposed] = hazards(own, columnsOf([cell]), 1);
    here[cell] = bought![0]!;
    away[cell] = elsewhere![0]! + disposed![0]!;
  };
  return {here, away, work};
};

/** What is ahead of one car: by year the chance of a purchase here and of still being its owner's in the middle, and the middle month. */
interface Ahead {
  readonly here: Float64Array;
  readonly kept: Float64Array;
  readonly middle: number;
}

/** @param cellOfMonth the cell of each month ahead @param since share of a month's purchases that are ordered after the moment */
const aheadOf = (
  cellOfMonth: (month: number) => number,
  chances: ReturnType<typeof chancesOf>,
  {gone, since}: {gone: number; since: Float64Array}
): Ahead => {
  const byMonth = new Float64Array(monthsAhead);
  const ahead = {here: new Float64Array(yearEnds.length), kept: new Float64Array(yearEnds.length).fill(1)};
  let [there, kept] = [1, 1];
  for (let month = 0; month < monthsAhead; month++) {
    const cell = cellOfMonth(month);
    if (Number.isNaN(chances.here[cell]!)) chances.work(cell);
    const [here, away] = [chances.here[cell]! * (since[month] ?? 1), chances.away[cell]!];
    byMonth[month] = there * here;
    ahead.here[Math.floor(month / 12)]! += byMonth[month]!;
    if (month % 12 === 6) ahead.kept[(month - 6) / 12] = kept;
    kept -= there * (away + here * gone);
    there *= Math.max(0, 1 - here - away);
  }
  return {...ahead, middle: middleOf(byMonth)};
};

/**
 * Of owners who have no car on order at the moment.
 * @param since share of the purchases of each month ahead that are ordered after the moment (`orderedSince`)
 */
export const replacementOf = (cars: Cars, moment: number, fit: ReplacementFit, since: Float64Array): Replacement => {
  const shares = {gone: goneShare(cars, moment), since};
  const chances = chancesOf(fit);
  const out = {
    isAtRisk: new Uint8Array(cars.rows),
    here: yearEnds.map(() => new Float64Array(cars.rows)),
    kept: yearEnds.map(() => new Float64Array(cars.rows).fill(1)),
    middle: new Float64Array(cars.rows)
  };
  const oldest = oldestSeen(cars, moment);
  const known = new Map<number, Ahead>();
  for (let row = 0; row < cars.rows; row++) {
    if (!(cars.from[row]! < moment) || endOf(cars, row, moment).end !== 0) continue;
    out.isAtRisk[row] = 1;
    const visited = lastVisit(cars, row, moment);
    const course = courseOf(cars, row, moment, visited, cellOf(cars, row, moment, visited, oldest));
    let ahead = known.get(course);
    if (ahead === undefined) {
      ahead = aheadOf((month) => cellOf(cars, row, moment + month * monthDays, visited, oldest), chances, shares);
      known.set(course, ahead);
    }
    for (let y = 0; y < yearEnds.length; y++) {
      out.here[y]![row] = ahead.here[y]!;
      out.kept[y]![row] = ahead.kept[y]!;
    }
    out.middle[row] = ahead.middle;
  }
  return out;
};

const lastVisit = (cars: Cars, row: number, moment: number): number => {
  for (let at = cars.visitStart[row + 1]! - 1; at >= cars.visitStart[row]!; at--) if (cars.visits[at]! < moment) return cars.visits[at]!;
  return Number.NaN;
};

const middleOf = (chances: Float64Array): number => {
  let all = 0;
  for (let month = 0; month < chances.length; month++) all += chances[month]!;
  const half = all / 2;
  let sum = 0;
  for (let month = 0; month < chances.length; month++) {
    sum += chances[month]!;
    if (sum >= half) return month + 0.5;
  }
  return chances.length;
};

/** Of the purchases here before the moment, the share at which the old car went within 90 days. */
const goneShare = (cars: Cars, moment: number): number => {
  let [bought, gone] = [1, 0.5];
  for (let row = 0; row < cars.rows; row++) {
    if (!(cars.next[row]! < moment)) continue;
    bought++;
    if (Math.abs(cars.ended[row]! - cars.next[row]!) <= 90) gone++;
  }
  return gone / bought;
};

export {cells};
