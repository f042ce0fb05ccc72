import type {Engine} from "../../engine/engine.ts";
import {yearEnds} from "./horizons.ts";
import {addCar, type Sale} from "./next_car.ts";
import {readColumns} from "./read.ts";
import type {Tally} from "./tally.ts";

/** People who gave up a car order and have no car, a row each. Kinds: by how long ago (within 91 days, a year, longer), then person or organisation. */
interface Seekers {
  readonly person: Float64Array;
  readonly kind: Float64Array;
  readonly cars: Float64Array;
}

const ages = 3;
const kinds = 2 * ages;

const readSeekers = async (engine: Engine, moment: string): Promise<Seekers> =>
  (
    await readColumns(engine, `from features.car_seekers where as_of_on = date '${moment}' order by person_no`, {
      person: "person_no",
      kind: "lapsed_age * 2 + case when is_organisation then 1 else 0 end",
      cars: "cars_ahead"
    })
  ).numbers;

/** A kind is believed as if so many more had done as all of them do on average. */
const enough = 20;

/** Cars that one of each kind buys within a year. */
const ratesOf = ({kind, cars}: Seekers): Float64Array => {
  const [people, bought] = [new Float64Array(kinds), new Float64Array(kinds)];
  for (let row = 0; row < kind.length; row++) {
    people[kind[row]!]!++;
    bought[kind[row]!]! += cars[row]!;
  }
  const mean = bought.reduce((sum, one) => sum + one, 0) / Math.max(1, kind.length);
  return bought.map((count, i) => (count + enough * mean) / (people[i]! + enough));
};

/** Who gave up an order is expected to buy a car as such people did in the year before; from the second year on, as those do who gave up long ago. */
export const projectSeekers = async (
  tally: Tally,
  engine: Engine,
  {before, now}: {before: string; now: string},
  sale: Sale
): Promise<void> => {
  const rates = ratesOf(await readSeekers(engine, before));
  const {person, kind} = await readSeekers(engine, now);
  for (let row = 0; row < person.length; row++) {
    const later = rates[kinds - 2 + (kind[row]! % 2)]!;
    let left = 1;
    const chances = Float64Array.from(yearEnds, (_, y) => {
      const chance = left * Math.min(1, y === 0 ? rates[kind[row]!]! : later);
      left -= chance;
      return chance;
    });
    if (left < 1) addCar(tally, person[row]!, sale, sale.margin, sale.variance, chances);
  }
};
