import type {Batch, Column} from "../../engine/engine.ts";
import {months} from "./horizons.ts";
import {rangesOf} from "./ranges.ts";
import {sources, type Tally} from "./tally.ts";

const whole = (name: string): Column => ({name, type: "bigint"});

/** One row a person with any value: cents by source and horizon, the ends of the two ranges, and when they are expected. */
export const peopleColumns: Column[] = [
  whole("person_no"),
  ...months.flatMap((month) => [
    ...sources.map((source) => whole(`${source}_${month}`)),
    ...["expected_low", "expected_high", "outcome_low", "outcome_high"].map((name) => whole(`${name}_${month}`))
  ]),
  {name: "alive", type: "double"},
  {name: "buys_car", type: "double"},
  whole("visit_in"),
  whole("car_in")
];

const cents = (yuan: number): number => Math.round(100 * yuan);
const slice = 65_536;

/** People in slices, in order of their numbers. */
export function* peopleBatches(tally: Tally): Generator<Batch> {
  const chosen: number[] = [];
  for (let person = 1; person <= tally.people; person++)
    if (tally.comes[person] === 1 || sources.some((source) => tally.margin[source].at(-1)![person]! > 0)) chosen.push(person);
  for (let start = 0; start < chosen.length; start += slice) yield batchOf(tally, chosen.slice(start, start + slice));
}

const batchOf = (tally: Tally, people: readonly number[]): Batch => {
  const columns = peopleColumns.map(() => new Float64Array(people.length));
  people.forEach((person, row) => {
    let at = 0;
    const put = (value: number): void => {
      columns[at++]![row] = value;
    };
    put(person);
    for (let h = 0; h < months.length; h++) {
      const parts = sources.map((source) => cents(tally.margin[source][h]![person]!));
      for (const part of parts) put(part);
      const total = parts.reduce((sum, part) => sum + part, 0);
      const {expected, outcome} = rangesOf(tally, person, h);
      // The parts are rounded, and their sum is the total: the range holds it.
      put(Math.min(total, cents(expected[0])));
      put(Math.max(total, cents(expected[1])));
      for (const yuan of outcome) put(cents(yuan));
    }
    put(tally.comes[person] === 1 ? 1 - tally.gone[person]! : Number.NaN);
    put(1 - tally.noCar[0]![person]!);
    put(tally.nextVisit[person]! > 0 ? Math.round(tally.nextVisit[person]!) : Number.NaN);
    put(tally.nextCar[person]! > 0 ? Math.round(tally.nextCar[person]!) : Number.NaN);
  });
  return {rows: people.length, columns};
};
