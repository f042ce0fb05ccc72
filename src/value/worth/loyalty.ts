import type {Cars} from "./cars.ts";
import type {Sale, Sales} from "./next_car.ts";

/** Believed as if of so many more next cars eight of ten had been of the same brand, and as many new. */
const [enough, usual] = [20, 0.8];

/** Of the cars that owners bought here next before a moment, the shares that were of the brand that they had and that were new. */
export const nextsOf = (cars: Cars, moment: number): {loyal: number; fresh: number} => {
  const bought = new Map<string, number>();
  for (let row = 0; row < cars.rows; row++) if (cars.got[row] !== 2) bought.set(`${cars.person[row]} ${cars.from[row]}`, row);
  let [nexts, same, fresh] = [enough, enough * usual, enough * usual];
  for (let row = 0; row < cars.rows; row++) {
    if (!(cars.next[row]! < moment)) continue;
    const next = bought.get(`${cars.person[row]} ${cars.next[row]}`);
    if (next === undefined) continue;
    nexts++;
    if (cars.brand[next] === cars.brand[row]) same++;
    if (cars.got[next] === 0) fresh++;
  }
  return {loyal: same / nexts, fresh: fresh / nexts};
};

const between = (own: Sale, all: Sale, share: number): Sale => {
  const mix = (one: number, other: number): number => share * one + (1 - share) * other;
  return {
    margin: mix(own.margin, all.margin),
    variance: mix(own.variance, all.variance) + share * (1 - share) * (own.margin - all.margin) ** 2,
    contracts: mix(own.contracts, all.contracts),
    service: Array.from(own.service, (yuan, y) => mix(yuan, all.service[y]!))
  };
};

/** What the next car brings by the brand of the present one: that share of owners stays with it, the others buy as all do. */
export const nextSales = (sales: Sales, loyalty: number): Sales => {
  const all = sales.get("")!;
  return new Map([...sales].map(([brand, sale]) => [brand, between(sale, all, loyalty)]));
};
