import type {Batch, Column} from "../../engine/engine.ts";
import {type Accuracy, accuracy, type Bin, byDecile, byFrequency} from "../accuracy.ts";
import {ascending} from "../ascending.ts";
import {picked, placesWhere} from "./places.ts";

/** One line of a backtest: a section's table is its rows in order of place. */
export interface BacktestRow {
  /** sum, mae, rmse, correlation · frequency, decile · tracking · retention · lift, auc. */
  readonly section: string;
  /** Part of value, or `total`. */
  readonly part: string;
  readonly place: number;
  readonly label: string;
  readonly people: number;
  /** What was expected; of a measure of accuracy, its value. */
  readonly expected: number | null;
  readonly actual: number | null;
}

export const backtestColumns: Column[] = [
  {name: "section", type: "varchar"},
  {name: "part", type: "varchar"},
  {name: "place", type: "bigint"},
  {name: "label", type: "varchar"},
  {name: "people", type: "bigint"},
  {name: "expected", type: "double"},
  {name: "actual", type: "double"}
];

export const backtestBatch = (rows: readonly BacktestRow[]): Batch => ({
  rows: rows.length,
  columns: [
    rows.map((row) => row.section),
    rows.map((row) => row.part),
    rows.map((row) => row.place),
    rows.map((row) => row.label),
    rows.map((row) => Math.round(row.people)),
    rows.map((row) => row.expected),
    rows.map((row) => row.actual)
  ]
});

/** Forecasts of one thing by the model and by the baselines, person by person or car by car. */
export interface Forecasts {
  readonly model: Float64Array;
  /** Things go on as they were on average since the beginning. */
  readonly naive?: Float64Array;
  /** The year ahead is the year before. */
  readonly status_quo?: Float64Array;
}

const measures = ["mae", "rmse", "correlation"] as const;

/** Collects what was foretold and what came. */
export class Backtest {
  readonly rows: BacktestRow[] = [];
  /** By person number: yuan of the first year. */
  readonly #expected: Float64Array;
  readonly #actual: Float64Array;
  readonly #before: Float64Array;

  constructor(people: number) {
    this.#expected = new Float64Array(people + 1);
    this.#actual = new Float64Array(people + 1);
    this.#before = new Float64Array(people + 1);
  }

  /** A person's yuan: expected by a part, come, and of the year before. */
  add(person: number, expected: number, actual: number, before: number): void {
    this.#expected[person]! += expected;
    this.#actual[person]! += actual;
    this.#before[person]! += before;
  }

  put(section: string, part: string, place: number, label: string, people: number, expected: number | null, actual: number | null): void {
    this.rows.push({section, part, place, label, people, expected, actual});
  }

  bins(section: string, part: string, bins: readonly Bin[]): void {
    for (const [place, {bin, people, predicted, actual}] of bins.entries())
      this.put(section, part, place + 1, bin, people, predicted, actual);
  }

  /** Sums, errors and correlation of the model beside the baselines. */
  compared(part: string, forecasts: Forecasts, actual: Float64Array): void {
    const found = Object.entries(forecasts).map(([name, predicted]): [string, Accuracy] => [name, accuracy(predicted, actual)]);
    for (const [place, [name, one]] of found.entries()) {
      this.put("sum", part, place + 1, name, one.people, one.predicted, one.actual);
      for (const measure of measures) this.put(measure, part, place + 1, name, one.people, one[measure], null);
    }
  }

  frequencies(part: string, x: Float64Array, predicted: Float64Array, actual: Float64Array): void {
    this.bins("frequency", part, byFrequency(x, predicted, actual));
  }

  deciles(part: string, predicted: Float64Array, actual: Float64Array): void {
    this.bins("decile", part, byDecile(predicted, actual));
  }

  /** The table of everybody's yuan: those of whom anything was expected or came. */
  finish(): BacktestRow[] {
    const people = placesWhere(this.#expected.length, (person) => this.#expected[person]! > 0 || this.#actual[person]! > 0);
    if (people.length > 0) {
      const pick = (column: Float64Array): Float64Array => picked(column, people);
      const [expected, actual, before] = [pick(this.#expected), pick(this.#actual), pick(this.#before)];
      this.compared("total", {model: expected, status_quo: before}, actual);
      this.deciles("total", expected, actual);
    }
    return this.rows;
  }
}

/** Chance that of two, one to which it happened and one to which it did not, the first had the higher prediction; ties count half. */
export const auc = (predicted: Float64Array, actual: Float64Array): number | null => {
  const order = ascending(predicted);
  let [ranks, positives] = [0, 0];
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && predicted[order[to]!] === predicted[order[from]!]) to++;
    const rank = (from + to + 1) / 2;
    for (let at = from; at < to; at++)
      if (actual[order[at]!]! > 0) {
        ranks += rank;
        positives++;
      }
    from = to;
  }
  const negatives = order.length - positives;
  return positives === 0 || negatives === 0 ? null : (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
};
