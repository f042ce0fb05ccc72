import {identifier, literal} from "../sql.ts";
import type {Cut, Need} from "./need.ts";

/** One bin of one feature. Bin 0 is the unknown; numbers then have the bins below, between and above their breaks, texts one each and one for the others. */
export interface Term {
  feature: string;
  bin: number;
}

const isNumbers = (cut: Cut): cut is number[] => Array.isArray(cut) && typeof cut[0] === "number";

/** Bins of a cut, the unknown's included. */
export const binsOf = (cut: Cut): number => (cut === "flag" ? 3 : cut.length + 2);

/** Whether neighbouring bins are neighbours in meaning. */
export const isOrdered = (cut: Cut): boolean => isNumbers(cut);

/** SQL for the value of each bin: a CASE with `of(bin)` for each. `column` is SQL. */
export const caseOf = (column: string, cut: Cut, of: (bin: number) => string): string => {
  if (cut === "flag") return `case when ${column} is null then ${of(0)} when ${column} then ${of(2)} else ${of(1)} end`;
  const arms = isNumbers(cut)
    ? cut.map((value, i) => `when ${column} < ${value} then ${of(i + 1)}`)
    : (cut as string[]).map((value, i) => `when ${column} = ${literal(value)} then ${of(i + 1)}`);
  return `case when ${column} is null then ${of(0)} ${arms.join(" ")} else ${of(cut.length + 1)} end`;
};

/** SQL of a feature's bin, as an integer. */
export const binOf = (column: string, cut: Cut): string => caseOf(identifier(column), cut, String);

/** Every bin of every feature of a need, in the order of the coefficients. */
export const termsOf = ({features}: Pick<Need, "features">): Term[] =>
  Object.entries(features).flatMap(([feature, cut]) => Array.from({length: binsOf(cut)}, (_, bin) => ({feature, bin})));
