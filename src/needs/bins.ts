import {identifier, literal} from "../sql.ts";
import type {Cut, Need} from "./need.ts";

/** One bin of one feature, or one pair of bins of two. Bin 0 is the unknown; numbers then have the bins below, between and above their breaks, texts one each and one for the others. */
export interface Term {
  /** Of two: `first*second`. */
  feature: string;
  /** Of two: the first one's bin times the second one's number of bins, and the second one's bin. */
  bin: number;
}

/** What takes one coefficient of its own for every row: a feature, or a pair of them. */
export interface Factor {
  name: string;
  /** Places among the features. */
  of: readonly number[];
  cuts: readonly Cut[];
  /** Its first coefficient; 0 is the intercept. */
  first: number;
  bins: number;
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

/** Features, then pairs, in the order of their coefficients. */
export const factorsOf = ({features, together = []}: Pick<Need, "features" | "together">): Factor[] => {
  const names = Object.keys(features);
  let next = 1;
  return [...names.map((name) => [name]), ...together].map((parts) => {
    const cuts = parts.map((part) => features[part]!);
    const bins = cuts.reduce((all, cut) => all * binsOf(cut), 1);
    const first = next;
    next += bins;
    return {name: parts.join("*"), of: parts.map((part) => names.indexOf(part)), cuts, first, bins};
  });
};

/** Every bin of every factor of a need, in the order of the coefficients. */
export const termsOf = (need: Pick<Need, "features" | "together">): Term[] =>
  factorsOf(need).flatMap(({name, bins}) => Array.from({length: bins}, (_, bin) => ({feature: name, bin})));

/** Coefficients of each factor, from the bins of the features. */
export const codesOf = (need: Pick<Need, "features" | "together">, bins: readonly Int32Array[]): Int32Array[] =>
  factorsOf(need).map(({of, cuts, first}) => {
    const [one, other] = [bins[of[0]!]!, bins[of[1] ?? -1]];
    if (other === undefined) return one.map((bin) => first + bin);
    const width = binsOf(cuts[1]!);
    return one.map((bin, row) => first + bin * width + other[row]!);
  });
