import {setImmediate as turn} from "node:timers/promises";
import {gotOf, isThere, type Late, lateContracts, lateYear, readAttached, withSale, yearOf} from "./attached.ts";
import {noteCars} from "./backtest_parts.ts";
import {type Calibration, uncalibrated} from "./calibration.ts";
import {readCarMargins} from "./car_margins.ts";
import {readOrderedSince} from "./car_waits.ts";
import type {Cars} from "./cars.ts";
import {fleetOf, fleetSales} from "./fleets.ts";
import {days, overHorizons, yearEnds} from "./horizons.ts";
import {hashOf} from "./kept.ts";
import {nextSales, nextsOf} from "./loyalty.ts";
import type {Moment, Work} from "./moment.ts";
import {calibrationOfCars, deliveredShare, projectOrders, projectReplacement, readCarOrders, type Sales, saleOf} from "./next_car.ts";
import type {Fresh} from "./parts_comings.ts";
import {fitReplacement, type Replacement, type ReplacementFit, replacementOf, riskOf} from "./replacement.ts";
import {projectSeekers} from "./seekers.ts";
import type {Tally} from "./tally.ts";

/** Fewer purchases of a next car tell no hazard. */
const fewest = 20;

const fitOf = ({kept}: Pick<Work, "kept">, cars: Cars, {on, day}: Moment): ReplacementFit | undefined => {
  const risk = riskOf(cars, day);
  const inputs = hashOf([Float64Array.from(risk.cells), Float64Array.from(risk.end), risk.weight!]);
  const purchases = risk.end.reduce((sum, end, row) => sum + (end === 1 ? risk.weight![row]! : 0), 0);
  return purchases < fewest ? undefined : kept.one({part: "replacement", moment: on, what: "hazard", inputs}, () => fitReplacement(risk));
};

/** How owners are expected to replace their cars, as it was foretold then and is now; undefined while too few ever did. */
export interface Replacing {
  readonly before: Replacement | undefined;
  readonly now: Replacement;
  readonly fit: ReplacementFit;
  readonly olderFit: ReplacementFit | undefined;
}

/** Share of cars replaced here in a year, on average. */
const usualOf = ({events, periods}: ReplacementFit): number => Math.min(1, (12 * (events[0] ?? 0)) / Math.max(1, periods));

/** Between its parts the steps beside this one have their turn. */
export const foretellCars = async (work: Work, cars: Cars): Promise<Replacing | undefined> => {
  const at = async (fit: ReplacementFit | undefined, {on, day}: Moment): Promise<Replacement | undefined> => {
    await turn();
    return fit && replacementOf(cars, day, fit, await readOrderedSince(work.engine, on));
  };
  const fit = fitOf(work, cars, work.now);
  const now = await at(fit, work.now);
  await turn();
  const olderFit = fitOf(work, cars, work.before);
  const before = await at(olderFit, work.before);
  return fit && now && {fit, now, olderFit, before};
};

const salesOf = async (
  {engine}: Pick<Work, "engine">,
  cars: Cars,
  moment: Moment,
  fresh: Fresh,
  contracts: ReadonlyMap<string, number>
): Promise<Sales> => {
  const margins = await readCarMargins(engine, moment.on, nextsOf(cars, moment.day).fresh);
  const nothing = new Float64Array(yearEnds.length);
  return new Map(
    ["", ...new Set(cars.brand)].map((brand) => [
      brand,
      {
        ...(margins.get(brand) ?? margins.get("") ?? {margin: 0, variance: 0}),
        contracts: contracts.get(brand) ?? contracts.get("") ?? 0,
        service: fresh.get(brand) ?? fresh.get("") ?? nothing
      }
    ])
  );
};

/** Contracts that owners sign years after they got the car. */
const projectLate = (tally: Tally, cars: Cars, {yuan, chance}: Late, now: number): void => {
  for (let row = 0; row < cars.rows; row++) {
    if (!isThere(cars, row, now)) continue;
    const [got, year] = [gotOf(cars, row), yearOf(cars, row, now)];
    const each = yearEnds.map((_, y) => yuan[got]![lateYear(year, y)]!);
    if (each.every((value) => value === 0)) continue;
    const chances = yearEnds.map((_, y) => Math.min(1, chance[got]![lateYear(year, y)]!));
    tally.add(cars.person[row]!, "finance", {
      mean: overHorizons(each),
      variance: overHorizons(each.map((value, y) => (chances[y]! > 0 ? (value * value) / chances[y]! : 0))),
      none: days.map((t) => yearEnds.reduce((none, end, y) => (end <= t ? none * (1 - chances[y]!) : none), 1))
    });
  }
};

/** Orders, replacement, and the contracts that come with cars or later. */
export const valueCars = async (work: Work, cars: Cars, replacing: Replacing | undefined, fresh: Fresh): Promise<void> => {
  const {engine, tally, before: then, now} = work;
  const attached = await readAttached(engine);
  const sales = await salesOf(work, cars, now, fresh, withSale(cars, attached, now.day));
  const [before, orders] = [await readCarOrders(engine, then.on), await readCarOrders(engine, now.on)];
  const fleet = fleetOf(cars, before, then.day, now.day);
  projectOrders(tally, orders, deliveredShare(before), sales, fleet.order);
  await projectSeekers(tally, engine, {before: then.on, now: now.on}, saleOf(sales, ""));
  projectLate(tally, cars, lateContracts(cars, attached, then.day, now.day), now.day);
  if (replacing === undefined) return;
  let calibration: Calibration = uncalibrated;
  if (replacing.before !== undefined) {
    const salesThen = await salesOf(work, cars, then, fresh, new Map());
    const waiting = new Set(before.person);
    calibration = calibrationOfCars(cars, replacing.before, now.day, salesThen, waiting);
    noteCars(work.backtest, cars, replacing.before, {waiting, until: now.day, sales: salesThen, usual: usualOf(replacing.olderFit!)});
    await turn();
  }
  const nexts = nextSales(sales, nextsOf(cars, now.day).loyal);
  projectReplacement(tally, cars, replacing.now, {
    calibration,
    sales: nexts,
    fleets: fleetSales(nexts, fleet.purchase),
    waiting: new Set(orders.person),
    purchases: replacing.fit.events[0] ?? 0,
    seed: 7
  });
};

export const backtestCars = async (
  work: Pick<Work, "engine" | "kept" | "backtest">,
  cars: Cars,
  moment: Moment,
  until: number
): Promise<void> => {
  const fit = fitOf(work, cars, moment);
  if (fit === undefined) return;
  const sales = await salesOf(work, cars, moment, new Map(), new Map());
  const ahead = replacementOf(cars, moment.day, fit, await readOrderedSince(work.engine, moment.on));
  const {person} = await readCarOrders(work.engine, moment.on);
  noteCars(work.backtest, cars, ahead, {waiting: new Set(person), until, sales, usual: usualOf(fit)});
};
