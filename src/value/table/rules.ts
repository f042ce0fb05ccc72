import {AppError} from "../../errors.ts";
import type {Kind} from "../model.ts";

/** Columns of numbers by our names. */
export type Numbers = Readonly<Record<string, Float64Array>>;

interface Rule {
  readonly columns: readonly string[];
  /** What must hold, in words. */
  readonly text: string;
  readonly isBroken: (...values: number[]) => boolean;
}

const atLeast0 = (name: string, meaning: string): Rule => ({
  columns: [name],
  text: `${name} is negative: ${meaning} is at least 0`,
  isBroken: (value) => value < 0
});
const whole = (name: string): Rule => ({
  columns: [name],
  text: `${name} is not a whole number: it counts things`,
  isBroken: (value) => !Number.isInteger(value)
});

const counts: readonly Rule[] = [atLeast0("x", "a count"), whole("x")];

const weights: Rule = {
  columns: ["weight"],
  text: "weight is not above 0: it is how many people the row stands for",
  isBroken: (w) => !(w > 0)
};

/** What rows of each kind must fulfil. A rule about a column that is not there does not apply. */
const rules: Readonly<Record<Kind, readonly Rule[]>> = {
  purchases: [
    ...counts,
    atLeast0("t_x", "the time from the first purchase to the last"),
    atLeast0("T", "the time of observation"),
    {
      columns: ["t_x", "T"],
      text: "t_x is after T: the last purchase cannot come after the end of observation",
      isBroken: (t_x, T) => t_x! > T!
    },
    {
      columns: ["x", "t_x"],
      text: "x = 0 with t_x > 0: who never came back has no last repeat purchase",
      isBroken: (x, t_x) => x === 0 && t_x! > 0
    },
    {
      columns: ["x", "t_x"],
      text: "x > 0 with t_x = 0: purchases of one moment count as one, merge them first",
      isBroken: (x, t_x) => x! > 0 && t_x === 0
    },
    atLeast0("mean_spend", "spend"),
    atLeast0("x_star", "a count"),
    weights
  ],
  spend: [...counts, atLeast0("mean_spend", "spend"), weights],
  trials: [
    ...counts,
    whole("t_x"),
    whole("n"),
    atLeast0("t_x", "the number of the last opportunity taken"),
    atLeast0("n", "a count"),
    {columns: ["t_x", "n"], text: "t_x is after n: the last one taken is among those that there were", isBroken: (t_x, n) => t_x! > n!},
    {columns: ["x", "t_x"], text: "x is more than t_x: no more can be taken than there were", isBroken: (x, t_x) => x! > t_x!},
    {columns: ["x", "t_x"], text: "x = 0 with t_x > 0: none taken, so none was the last", isBroken: (x, t_x) => x === 0 && t_x! > 0},
    weights
  ],
  contracts: [
    whole("t"),
    atLeast0("t", "a count of periods"),
    {columns: ["ended"], text: "ended is not 0 or 1", isBroken: (ended) => ended !== 0 && ended !== 1},
    {
      columns: ["t", "ended"],
      text: "ended in period 0: a contract ends at the end of a period, 1 or later",
      isBroken: (t, ended) => ended === 1 && t === 0
    },
    weights
  ]
};

/** The first row that breaks a rule, from 0; undefined when all are good. */
export const firstFault = (kind: Kind, columns: Numbers): {row: number; rule: string; values: Record<string, number>} | undefined => {
  let found: {row: number; rule: string; values: Record<string, number>} | undefined;
  for (const {columns: names, text, isBroken} of rules[kind]) {
    const of = names.map((name) => columns[name]);
    if (of.some((column) => column === undefined)) continue;
    const rows = found?.row ?? of[0]!.length;
    for (let row = 0; row < rows; row++) {
      const values = of.map((column) => column![row]!);
      if (!isBroken(...values)) continue;
      found = {row, rule: text, values: Object.fromEntries(names.map((name, i) => [name, values[i]!]))};
      break;
    }
  }
  return found;
};

/** @throws AppError("invalid_input") that names the row (from 1) and the rule */
export const checkRows = (kind: Kind, columns: Numbers): void => {
  const fault = firstFault(kind, columns);
  if (fault === undefined) return;
  const values = Object.entries(fault.values)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
  throw new AppError("invalid_input", `row ${fault.row + 1}: ${fault.rule} (${values})`, {
    fix: "mend the row, or leave it out",
    details: {row: fault.row + 1, rule: fault.rule}
  });
};
