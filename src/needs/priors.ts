import {binsOf, type Factor, factorsOf, isOrdered, termsOf} from "./bins.ts";
import type {Pull} from "./logistic.ts";
import type {Need} from "./need.ts";

/**
 * Precision of the normal priors: of every coefficient at 0, of the difference of neighbouring bins of a number (times its breaks: a curve may bend as much
 * however finely it is cut), of a pair's bin, of each month and its difference from the one before, and of what a year changes.
 */
const [ridge, smooth, apart, season, drift] = [0.03, 0.2, 0.25, 200, 10];

/** Coefficients: the intercept, one per term, and of a need that grows what a year changes. */
export const sizeOf = (need: Need): number => 1 + termsOf(need).length + (need.grows ? 1 : 0);

const isEveryMonth = ({name, bins}: Factor): boolean => name === "as_of_month" && bins === 13;

/** December comes before January. */
const pullsOfMonths = ({first}: Factor): Pull[] =>
  Array.from({length: 12}, (_, month) => [
    {one: first + month + 1, other: -1, precision: season},
    {one: first + month + 1, other: first + ((month + 11) % 12) + 1, precision: season}
  ]).flat();

/** Every coefficient is drawn to 0, and to the one before it along each number that it is a bin of; what a year changes to 0, and more so. */
export const pullsOf = (need: Need): Pull[] => [
  ...factorsOf(need).flatMap((factor) => {
    const {first, bins, cuts} = factor;
    if (isEveryMonth(factor)) return [{one: first, other: -1, precision: ridge}, ...pullsOfMonths(factor)];
    const axes = cuts.map((cut, i) => ({cut, step: cuts.slice(i + 1).reduce((step, next) => step * binsOf(next), 1)}));
    return Array.from({length: bins}, (_, bin) => {
      const before = axes.filter(({cut, step}) => isOrdered(cut) && Math.floor(bin / step) % binsOf(cut) >= 2);
      const own = {one: first + bin, other: -1, precision: cuts.length === 1 ? ridge : apart};
      return [own, ...before.map(({cut, step}) => ({one: first + bin, other: first + bin - step, precision: smooth * cut.length}))];
    }).flat();
  }),
  ...(need.grows ? [{one: sizeOf(need) - 1, other: -1, precision: drift}] : [])
];
