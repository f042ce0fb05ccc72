import type {Fit} from "../model.ts";
import {type Calibration, factorOf} from "./calibration.ts";
import {type Comings, type Habits, longestOf, type Outlook} from "./comings.ts";
import {doubtsOf} from "./doubt.ts";
import {fitOf} from "./groups.ts";
import {fillHorizons, yearEnds, yearsOf} from "./horizons.ts";
import {emptyShare, type Source, type Tally} from "./tally.ts";
import {atZeroOf} from "./visits.ts";

/** What is foretold of the first year, row by row: yuan, not discounted; 0 of rows whose period is over. */
export const firstYear = ({until, margin}: Outlook, {current}: Comings): Float64Array =>
  margin.map((yuan, row) => (current[row] === 1 ? until[0]![row]! * yuan : 0));

/** A next coming is told of those who are more likely to be there than so. */
const leastAlive = 0.3;

/** Days from the moment to the next coming: the person's own mean gap after the last one; overdue, one step of their even gaps. */
const dueIn = (params: Readonly<Record<string, number>>, x: number, t_x: number, silent: number): number => {
  const {r, alpha, k} = params as Record<"r" | "alpha" | "k", number>;
  const gap = (k * (alpha + t_x)) / Math.max(0.5, r + k * x);
  return gap > silent ? gap - silent : gap / k;
};

interface Options {
  source: Source;
  ahead: Outlook;
  calibrationOf: (row: number) => Calibration;
  seed: number;
  /** Chance that the car is still the person's in the middle of each year ahead. Those who go in the first are in the calibration already. */
  kept?: (row: number) => ArrayLike<number> | undefined;
}

/** Adds what histories are expected to bring to the people's sums. */
export const project = (tally: Tally, comings: Comings, habits: Habits, {source, ahead, calibrationOf, seed, kept}: Options): void => {
  const {rows, group, person, current, silent} = comings;
  const foretold = firstYear(ahead, comings);
  const groupOf = groupsOf(comings, habits, seed);
  const [years, sums] = [new Float64Array(yearEnds.length), new Float64Array(yearsOf.length)];
  const share = emptyShare();
  for (let row = 0; row < rows.rows; row++) {
    if (current[row] !== 1) continue;
    const who = person[row]!;
    const [x, t_x, T] = [rows.x[row]!, rows.t_x[row]!, rows.T[row]!];
    const factor = factorOf(calibrationOf(row), foretold[row]!);
    const [yuan, varied] = [ahead.margin[row]!, ahead.marginVariance[row]!];
    const stays = kept?.(row);
    let before = 0;
    for (let y = 0; y < years.length; y++) {
      const until = ahead.until[y]![row]!;
      years[y] = Math.max(0, until - before) * factor * (stays === undefined ? 1 : stays[y]! / stays[0]!);
      before = until;
    }
    const counts = fillHorizons(years, share.mean);
    fillSums(years, sums);
    for (let h = 0; h < sums.length; h++) {
      const [count, sum] = [counts[h]!, sums[h]!];
      // Of the number of comings N and independent margins Z: E N · Var Z + Var N · (E Z)².
      const variance = sum * varied + Math.max(0, factor * ahead.squares[h]![row]! - sum * sum) * yuan * yuan;
      share.variance[h] = variance * (sum > 0 ? (count / sum) ** 2 : 1);
      share.none[h] = 1 - Math.min(1, factor * ahead.some[h]![row]!);
      share.mean[h] = count * yuan;
    }
    const {doubtOf, params} = groupOf(group[row]!);
    share.doubts = doubtOf(x, t_x, T);
    tally.add(who, source, share);
    const alive = ahead.alive[row]!;
    tally.gone[who]! *= 1 - alive;
    tally.comes[who] = 1;
    if (source === "service" && alive >= leastAlive) {
      const due = dueIn(params, x, t_x, silent[row]!);
      tally.nextVisit[who] = tally.nextVisit[who] === 0 ? due : Math.min(tally.nextVisit[who]!, due);
    }
  }
};

/** What the rows of a group share: their parameters, and what is in doubt of them. */
interface Group {
  readonly params: Fit["params"];
  readonly doubtOf: ReturnType<typeof doubtsOf>;
}

/** Groups by name, made when they are first met: one has its own, all that have no fit of their own have one together. */
const groupsOf = (comings: Comings, {visits}: Habits, seed: number): ((name: string) => Group) => {
  const longest = longestOf(comings);
  const [known, doubts] = [new Map<string, Group>(), new Map<string, Group["doubtOf"]>()];
  const doubtOf = (own: string, fit: Fit): Group["doubtOf"] => {
    const found = doubts.get(own) ?? doubtsOf(fit, atZeroOf(fit.model), longest, seed + doubts.size);
    doubts.set(own, found);
    return found;
  };
  return (name) => {
    let found = known.get(name);
    if (found === undefined) {
      const fit = fitOf(visits, name);
      found = {params: fit.params, doubtOf: doubtOf(visits.groups[name] === undefined ? "" : name, fit)};
      known.set(name, found);
    }
    return found;
  };
};

/** Sums over the years of each horizon, not discounted. */
const fillSums = (years: Float64Array, out: Float64Array): void => {
  let sum = 0;
  for (let y = 0, h = 0; h < out.length; y++) {
    sum += years[y]!;
    if (y + 1 === yearsOf[h]) out[h++] = sum;
  }
};
