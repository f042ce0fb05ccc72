import {AppError} from "../errors.ts";
import {type Histories, histories} from "./histories.ts";
import type {Field, Fit, FitOptions, Purchases} from "./model.ts";

/** The columns of every model of purchases. */
export const purchaseFields: readonly Field[] = [
  {name: "x", meaning: "repeat purchases (whole; the first purchase is not counted)"},
  {name: "t_x", meaning: "time from the first purchase to the last one (0 when x = 0)"},
  {name: "T", meaning: "time from the first purchase to the end of observation"},
  {name: "weight", meaning: "people that the row stands for (default 1)", is_optional: true}
];

/** More rows than this are first fitted on a part of so many. */
const [many, part] = [20_000, 5_000];

/** Every so-many-th row, which is so many of each x, standing for the others. */
const thinned = (data: Histories): Histories => {
  const stride = Math.ceil(data.rows / part);
  const pick = (f: (row: number) => number): Float64Array =>
    Float64Array.from({length: Math.ceil(data.rows / stride)}, (_, i) => f(i * stride));
  const whole = histories({
    rows: Math.ceil(data.rows / stride),
    x: pick((row) => data.x[data.atX[row]!]!),
    t_x: pick((row) => data.t_x[data.atT_x[row]!]!),
    T: pick((row) => data.T[data.atT[row]!]!),
    weight: pick((row) => data.weight[row]! * stride)
  });
  return {...whole, litt: data.litt};
};

export interface Prepared {
  data: Histories;
  coarse: Histories | undefined;
  /** Purchases per unit of time, never 0. */
  rate: number;
  /** What every fit of purchases says of itself. */
  facts: Pick<Fit, "people" | "rows" | "step" | "facts">;
}

/**
 * Rows as the likelihood takes them, a part of them to begin with when they are many, and the rate of purchases for a guess.
 * @throws AppError("invalid_input") when nothing was observed for any time
 */
export const prepare = (rows: Purchases, {step = 0}: FitOptions): Prepared => {
  const data = histories(rows, step);
  let [purchases, time] = [0, 0];
  for (let row = 0; row < data.rows; row++) {
    purchases += data.weight[row]! * data.x[data.atX[row]!]!;
    time += data.weight[row]! * data.T[data.atT[row]!]!;
  }
  if (!(time > 0))
    throw new AppError("invalid_input", "T is 0 in every row: nobody was observed for any time", {
      fix: "take a later end of observation, or an earlier split"
    });
  return {
    data,
    coarse: data.rows > many ? thinned(data) : undefined,
    rate: Math.max(purchases, 0.5) / time,
    facts: {people: data.people, rows: data.rows, step, facts: {}}
  };
};

/** What a fit of purchases says of its data. */
export const purchaseNotes = ({people, weightOf, x}: Histories): string[] => {
  const once = x[0] === 0 ? weightOf[0]! : 0;
  if (once === people) return ["nobody came back: every row has x = 0, so the rate is only known to be low"];
  return people - once < 20 ? [`only ${people - once} people came back: the parameters are very uncertain`] : [];
};
