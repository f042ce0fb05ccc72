import type {Engine} from "../../engine/engine.ts";
import type {Cars} from "./cars.ts";
import {endOf} from "./months_at_risk.ts";
import {readColumns} from "./read.ts";

/** First contracts of cars (loans and leases among them), a row each; days from 1970-01-01. */
export interface Attached {
  readonly rows: number;
  readonly car: Float64Array;
  readonly signed: Float64Array;
  /** 1: signed with the purchase of the car. */
  readonly isAtSale: Float64Array;
  readonly margin: Float64Array;
}

/** Contracts signed so near a purchase belong to it, days. */
const atSale = 60;

export const readAttached = async (engine: Pick<Engine, "batches">): Promise<Attached> => {
  const {rows, numbers} = await readColumns(
    engine,
    `from features.contract_margins as c inner join features.vehicle_periods as p on p.person_no = c.person_no and p.vin = c.vin
     where c.renewal = 0 and c.margin_yuan > 0 order by c.key_hash, p.car_no`,
    {
      car: "p.car_no",
      signed: "date_diff('day', date '1970-01-01', c.signed_on)",
      is_at_sale: `case when abs(c.signed_after) <= ${atSale} then 1 else 0 end`,
      margin: "c.margin_yuan"
    }
  );
  return {rows, car: numbers.car, signed: numbers.signed, isAtSale: numbers.is_at_sale, margin: numbers.margin};
};

/** Yuan of contracts that come with a car bought here, by brand; '' is the mean of all. */
export const withSale = (cars: Cars, {rows, car, signed, isAtSale, margin}: Attached, moment: number): ReadonlyMap<string, number> => {
  const from = moment - 2 * 365;
  const sums = new Map<string, {cars: number; yuan: number}>([["", {cars: 0, yuan: 0}]]);
  const add = (brand: string, more: number, yuan: number): void => {
    for (const name of new Set(["", brand])) {
      const known = sums.get(name) ?? {cars: 0, yuan: 0};
      sums.set(name, {cars: known.cars + more, yuan: known.yuan + yuan});
    }
  };
  const rowOf = new Map<number, number>();
  for (let row = 0; row < cars.rows; row++) {
    rowOf.set(cars.car[row]!, row);
    if (cars.got[row]! < 2 && cars.from[row]! >= from && cars.from[row]! < moment) add(cars.brand[row]!, 1, 0);
  }
  for (let i = 0; i < rows; i++) {
    const row = rowOf.get(car[i]!);
    if (row === undefined || isAtSale[i] !== 1 || !(signed[i]! < moment) || !(cars.from[row]! >= from && cars.from[row]! < moment))
      continue;
    add(cars.brand[row]!, 0, margin[i]!);
  }
  const all = sums.get("")!;
  const mean = all.cars > 0 ? all.yuan / all.cars : 0;
  // Twenty cars of the mean are added to each brand.
  return new Map([...sums].map(([brand, {cars: count, yuan}]) => [brand, brand === "" ? mean : (yuan + 20 * mean) / (count + 20)]));
};

const oldest = 8;

/** Yuan and chance a year of a first contract signed later, by how the car was got (here, elsewhere) and its full years since. */
export interface Late {
  readonly yuan: readonly Float64Array[];
  readonly chance: readonly Float64Array[];
}

/** Attach rates of the year from `then` to `now`, of cars that were there then. */
export const lateContracts = (cars: Cars, {rows, car, signed, isAtSale, margin}: Attached, then: number, now: number): Late => {
  const empty = (): Float64Array[] => [0, 1].map(() => new Float64Array(oldest));
  const [count, yuan, chance] = [empty(), empty(), empty()];
  const cellOfCar = new Map<number, readonly [got: number, year: number]>();
  for (let row = 0; row < cars.rows; row++) {
    if (!isThere(cars, row, then)) continue;
    const cell = [gotOf(cars, row), yearOf(cars, row, then)] as const;
    cellOfCar.set(cars.car[row]!, cell);
    count[cell[0]]![cell[1]]!++;
  }
  for (let i = 0; i < rows; i++) {
    const cell = cellOfCar.get(car[i]!);
    if (cell === undefined || isAtSale[i] === 1 || !(signed[i]! >= then && signed[i]! < now)) continue;
    yuan[cell[0]]![cell[1]]! += margin[i]!;
    chance[cell[0]]![cell[1]]!++;
  }
  for (const got of [0, 1])
    for (let year = 0; year < oldest; year++) {
      yuan[got]![year]! /= Math.max(20, count[got]![year]!);
      chance[got]![year]! /= Math.max(20, count[got]![year]!);
    }
  return {yuan, chance};
};

/** Whether a car was its owner's at a moment; it need not be their newest. */
export const isThere = (cars: Cars, row: number, moment: number): boolean =>
  cars.from[row]! < moment && !(cars.ended[row]! < moment) && endOf(cars, row, moment).end < 2;
export const gotOf = (cars: Cars, row: number): number => (cars.got[row]! < 2 ? 0 : 1);
export const yearOf = (cars: Cars, row: number, moment: number): number =>
  Math.min(oldest - 1, Math.max(0, Math.floor((moment - cars.from[row]!) / 365.25)));
export const lateYear = (year: number, ahead: number): number => Math.min(oldest - 1, year + ahead);
