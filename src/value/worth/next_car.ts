import type {Engine} from "../../engine/engine.ts";
import {normal, uniform} from "../random.ts";
import {type Calibration, calibrateLevel, factorOf} from "./calibration.ts";
import type {Cars} from "./cars.ts";
import {type Doubts, doubtsFrom, draws} from "./doubt.ts";
import {days, fillHorizons, yearEnds, yearsOf} from "./horizons.ts";
import {monthDays} from "./months_at_risk.ts";
import {ofPlaces, placesWhere} from "./places.ts";
import {readColumns} from "./read.ts";
import type {Replacement} from "./replacement.ts";
import {emptyShare, type Filled, type Tally} from "./tally.ts";

/** What a car that is sold brings: mean and variance of its margin (yuan), of its first contracts, and of its services by years since. */
export interface Sale {
  readonly margin: number;
  readonly variance: number;
  readonly contracts: number;
  /** Yuan of services in the first, second … year. */
  readonly service: ArrayLike<number>;
}

/** By brand; '' is the mean of all. */
export type Sales = ReadonlyMap<string, Sale>;
export const saleOf = (sales: Sales, brand: string): Sale => sales.get(brand) ?? sales.get("")!;

/** So many cars as one sale. */
export const together = (sale: Sale, cars: number): Sale => ({
  margin: sale.margin * cars,
  variance: sale.variance * cars,
  contracts: sale.contracts * cars,
  service: Array.from(sale.service, (yuan) => yuan * cars)
});

/** Cars ordered and not yet delivered at a moment. */
export interface CarOrders {
  readonly rows: number;
  readonly person: Float64Array;
  readonly margin: Float64Array;
  readonly delivered: Float64Array;
  readonly isOrganisation: Float64Array;
  readonly brand: readonly string[];
}

export const readCarOrders = async (engine: Engine, moment: string): Promise<CarOrders> => {
  const {rows, numbers, texts} = await readColumns(
    engine,
    `from features.car_orders where as_of_on = date '${moment}' order by key_hash`,
    {
      person: "person_no",
      margin: "margin_yuan",
      delivered: "case when is_delivered_ahead then 1 else 0 end",
      isOrganisation: "case when is_organisation then 1 else 0 end"
    },
    {brand: "brand"}
  );
  return {rows, ...numbers, brand: texts.brand.map((name) => name ?? "")};
};

/** The share of open orders that are delivered, as if nine of ten more had been. */
export const deliveredShare = ({delivered}: CarOrders): number =>
  (delivered.reduce((sum, one) => sum + one, 0) + 9) / (delivered.length + 10);

/** An ordered car comes in about so many days. */
const wait = 20;

/** Adds what comes with a car: its margin, its contracts, its services; `chances` are those of a purchase within each year. */
export const addCar = (
  tally: Tally,
  person: number,
  sale: Sale,
  margin: number,
  variance: number,
  chances: ArrayLike<number>,
  doubts?: Doubts
): void => {
  let [sum, h] = [0, 0];
  for (let y = 0; y < years.length; y++) {
    sum += chances[y]!;
    if (y + 1 === yearsOf[h]) car.none[h++] = 1 - Math.min(1, sum);
  }
  car.doubts = beside.doubts = doubts;
  fillHorizons(fillYears(chances, margin), car.mean);
  car.variance.fill(variance);
  tally.add(person, "vehicle", car);
  fillHorizons(fillYears(chances, sale.contracts), beside.mean);
  tally.add(person, "finance", varied(beside, car.none));
  fillHorizons(fillServiced(chances, sale.service), beside.mean);
  tally.add(person, "service", varied(beside, car.none));
};

/** Filled for every car anew. */
const years = new Float64Array(yearEnds.length);
const [car, beside] = [emptyShare(), emptyShare()];
beside.none.fill(1);

/** What comes with a car, if one is bought, is what it is: all its variance is whether one is. */
const varied = (share: Filled, none: Float64Array): Filled => {
  for (let h = 0; h < none.length; h++) {
    const value = share.mean[h]!;
    share.variance[h] = none[h]! < 1 ? (value * value) / (1 - none[h]!) : 0;
  }
  return share;
};

const fillYears = (chances: ArrayLike<number>, yuan: number): Float64Array => {
  for (let y = 0; y < years.length; y++) years[y] = chances[y]! * yuan;
  return years;
};

/** Yuan of services by year, of cars bought through the years: half a year on average in the first, in which few come; then the years follow. */
const fillServiced = (chances: ArrayLike<number>, service: ArrayLike<number>): Float64Array => {
  for (let y = 0; y < years.length; y++) {
    let sum = 0.35 * chances[y]! * service[0]!;
    for (let before = 0; before < y; before++) sum += (chances[before]! * (service[y - before - 1]! + service[y - before]!)) / 2;
    years[y] = sum;
  }
  return years;
};

/** @param fleet cars that come to an organisation for each of its orders */
export const projectOrders = (tally: Tally, orders: CarOrders, share: number, sales: Sales, fleet: number): void => {
  const chances = Float64Array.from(yearEnds, (_, y) => (y === 0 ? share : 0));
  for (let row = 0; row < orders.rows; row++) {
    const [person, brand] = [orders.person[row]!, orders.brand[row]!];
    const cars = orders.isOrganisation[row] === 1 ? fleet : 1;
    const sale = together(saleOf(sales, brand), cars);
    addCar(
      tally,
      person,
      {...sale, service: Array.from(sale.service, (yuan) => 2 * yuan)},
      orders.margin[row]! * cars,
      (0.1 * orders.margin[row]!) ** 2 + saleOf(sales, brand).variance * (cars - 1),
      chances
    );
    tally.nextCar[person] = wait;
  }
};

/** What was foretold of the first year, a car at risk a row, against what came: cars of the brand's mean margin. One factor, since the older hazard knew less of old cars. */
export const calibrationOfCars = (
  cars: Cars,
  ahead: Replacement,
  until: number,
  sales: Sales,
  waiting: ReadonlySet<number>
): Calibration => {
  const places = placesWhere(cars.rows, (row) => ahead.isAtRisk[row] === 1 && !waiting.has(cars.person[row]!));
  const yuan = (row: number): number => saleOf(sales, cars.brand[row]!).margin;
  return calibrateLevel(
    ofPlaces(places, (row) => ahead.here[0]![row]! * yuan(row)),
    ofPlaces(places, (row) => (cars.next[row]! < until ? yuan(row) : 0)),
    saleOf(sales, "").margin
  );
};

/** A next car is told of where the chance of one within five years is at least so much. */
const leastChance = 0.05;

/** Adds the next cars of owners who have not ordered one already; `fleets`: what an organisation's purchase brings. How sure the level of the hazard is follows from the purchases that it was learnt from. */
export const projectReplacement = (
  tally: Tally,
  cars: Cars,
  ahead: Replacement,
  {
    calibration,
    sales,
    fleets,
    waiting,
    purchases,
    seed
  }: {calibration: Calibration; sales: Sales; fleets: Sales; waiting: ReadonlySet<number>; purchases: number; seed: number}
): void => {
  const random = uniform(seed);
  const level = Float64Array.from({length: draws}, () => Math.exp(normal(random) / Math.sqrt(Math.max(1, purchases))));
  const doubts = doubtsFrom(days.map(() => level));
  const chances = new Float64Array(yearEnds.length);
  for (let row = 0; row < cars.rows; row++) {
    const person = cars.person[row]!;
    if (ahead.isAtRisk[row] !== 1 || waiting.has(person)) continue;
    const sale = saleOf(cars.isOrganisation[row] === 1 ? fleets : sales, cars.brand[row]!);
    const factor = factorOf(calibration, ahead.here[0]![row]! * saleOf(sales, cars.brand[row]!).margin);
    let sum = 0;
    for (let y = 0; y < chances.length; y++) {
      chances[y] = Math.min(1 - sum, ahead.here[y]![row]! * (y === 0 ? factor : 1));
      sum += chances[y]!;
    }
    if (sum <= 0) continue;
    addCar(tally, person, sale, sale.margin, sale.variance, chances, doubts);
    if (sum < leastChance) continue;
    const due = Math.round(ahead.middle[row]! * monthDays);
    tally.nextCar[person] = tally.nextCar[person] === 0 ? due : Math.min(tally.nextCar[person]!, due);
  }
};
