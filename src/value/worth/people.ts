import type {Batch, Column} from "../../engine/engine.ts";
import {months} from "./horizons.ts";
import {emptyRanges, rangesOf} from "./ranges.ts";
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

const hasValue = ({comes, margin}: Tally, person: number): boolean => {
  if (comes[person] === 1) return true;
  for (const source of sources) if (margin[source].at(-1)![person]! > 0) return true;
  return false;
};

/** People in slices, in order of their numbers. */
export function* peopleBatches(tally: Tally): Generator<Batch> {
  const chosen = new Int32Array(tally.people);
  let count = 0;
  for (let person = 1; person <= tally.people; person++) if (hasValue(tally, person)) chosen[count++] = person;
  for (let start = 0; start < count; start += slice) yield batchOf(tally, chosen.subarray(start, Math.min(count, start + slice)));
}

const orNone = (day: number): number => (day > 0 ? Math.round(day) : Number.NaN);

const batchOf = (tally: Tally, people: Int32Array): Batch => {
  const columns = peopleColumns.map(() => new Float64Array(people.length));
  let at = 0;
  const fill = (of: (person: number) => number): void => {
    const column = columns[at++]!;
    for (let row = 0; row < people.length; row++) column[row] = of(people[row]!);
  };
  fill((person) => person);
  for (let h = 0; h < months.length; h++) {
    for (const source of sources) {
      const margin = tally.margin[source][h]!;
      fill((person) => cents(margin[person]!));
    }
    fillRanges(tally, people, h, columns.slice(at - sources.length, at + 4));
    at += 4;
  }
  fill((person) => (tally.comes[person] === 1 ? 1 - tally.gone[person]! : Number.NaN));
  fill((person) => 1 - tally.noCar[0]![person]!);
  fill((person) => orNone(tally.nextVisit[person]!));
  fill((person) => orNone(tally.nextCar[person]!));
  return {rows: people.length, columns};
};

/** The last four of the columns, by the first ones, which are cents by source. */
const fillRanges = (tally: Tally, people: Int32Array, h: number, columns: readonly Float64Array[]): void => {
  const ranges = emptyRanges();
  const [expectedLow, expectedHigh, outcomeLow, outcomeHigh] = columns.slice(sources.length) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array
  ];
  for (let row = 0; row < people.length; row++) {
    rangesOf(tally, people[row]!, h, ranges);
    let total = 0;
    for (let i = 0; i < sources.length; i++) total += columns[i]![row]!;
    // The parts are rounded, and their sum is the total: the range holds it.
    expectedLow[row] = Math.min(total, cents(ranges.expected[0]));
    expectedHigh[row] = Math.max(total, cents(ranges.expected[1]));
    outcomeLow[row] = cents(ranges.outcome[0]);
    outcomeHigh[row] = cents(ranges.outcome[1]);
  }
};
