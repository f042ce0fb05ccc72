import type {Cars} from "./cars.ts";
import {type CarOrders, type Sales, together} from "./next_car.ts";

/** Cars that organisations get within a year for each one that is foretold: who buys takes several, one soon after the other. */
export interface Fleet {
  /** For each purchase of an organisation that had a car and had ordered none. */
  readonly purchase: number;
  /** For each order that was delivered. */
  readonly order: number;
}

/** Believed as if so many more organisations had taken one car each. */
const enough = 20;

/** What the year from `then` on says, of the organisations that had cars or orders at its beginning. */
export const fleetOf = (cars: Cars, orders: CarOrders, then: number, now: number): Fleet => {
  const [owners, got] = [new Set<number>(), new Map<number, number>()];
  for (let row = 0; row < cars.rows; row++) {
    if (cars.isOrganisation[row] !== 1) continue;
    const [person, from] = [cars.person[row]!, cars.from[row]!];
    if (from < then) owners.add(person);
    else if (from < now && cars.got[row] !== 2) got.set(person, (got.get(person) ?? 0) + 1);
  }
  const delivered = new Map<number, number>();
  for (let row = 0; row < orders.rows; row++)
    delivered.set(orders.person[row]!, (delivered.get(orders.person[row]!) ?? 0) + orders.delivered[row]!);
  const [purchase, order] = [
    [enough, enough],
    [enough, enough]
  ];
  for (const [person, count] of got) {
    const waited = delivered.get(person);
    const sums = waited === undefined ? (owners.has(person) ? purchase : undefined) : waited > 0 ? order : undefined;
    if (sums === undefined) continue;
    sums[0]! += count;
    sums[1]! += waited ?? 1;
  }
  return {purchase: Math.max(1, purchase[0]! / purchase[1]!), order: Math.max(1, order[0]! / order[1]!)};
};

export const fleetSales = (sales: Sales, cars: number): Sales => new Map([...sales].map(([brand, sale]) => [brand, together(sale, cars)]));
