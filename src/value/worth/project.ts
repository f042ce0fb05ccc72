import {type Calibration, factorOf} from "./calibration.ts";
import {type Comings, type Habits, longestOf, type Outlook, outlook} from "./comings.ts";
import {doubtsOf} from "./doubt.ts";
import {fitOf} from "./groups.ts";
import {overHorizons, yearEnds, yearsOf} from "./horizons.ts";
import type {Source, Tally} from "./tally.ts";
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
  calibration: Calibration;
  seed: number;
  /** Chance that the car is still the person's in the middle of each year ahead. Those who go in the first are in the calibration already. */
  kept?: (row: number) => ArrayLike<number> | undefined;
}

/** Adds what histories are expected to bring to the people's sums. */
export const project = (tally: Tally, comings: Comings, habits: Habits, {source, calibration, seed, kept}: Options): void => {
  const ahead = outlook(comings, habits);
  const {rows, group, person, current, silent} = comings;
  const foretold = firstYear(ahead, comings);
  const longest = longestOf(comings);
  const known = new Map<string, ReturnType<typeof doubtsOf>>();
  const doubtOf = (name: string): ReturnType<typeof doubtsOf> => {
    const own = habits.visits.groups[name] === undefined ? "" : name;
    let found = known.get(own);
    if (found === undefined) {
      const fit = fitOf(habits.visits, own);
      found = doubtsOf(fit, atZeroOf(fit.model), longest, seed + known.size);
      known.set(own, found);
    }
    return found;
  };
  /** Of the number of comings N and independent margins Z: E N · Var Z + Var N · (E Z)². */
  const varianceOf = (row: number, h: number, factor: number, count: number, varied: number, yuan: number): number =>
    count * varied + Math.max(0, factor * ahead.squares[h]![row]! - count * count) * yuan * yuan;
  const years = new Float64Array(yearEnds.length);
  for (let row = 0; row < rows.rows; row++) {
    if (current[row] !== 1) continue;
    const who = person[row]!;
    const [x, t_x, T] = [rows.x[row]!, rows.t_x[row]!, rows.T[row]!];
    const factor = factorOf(calibration, foretold[row]!);
    const [yuan, varied] = [ahead.margin[row]!, ahead.marginVariance[row]!];
    const stays = kept?.(row);
    let before = 0;
    for (let y = 0; y < years.length; y++) {
      const until = ahead.until[y]![row]!;
      years[y] = Math.max(0, until - before) * factor * (stays === undefined ? 1 : stays[y]! / stays[0]!);
      before = until;
    }
    const counts = overHorizons(years);
    const sums = sumsOf(years);
    tally.add(who, source, {
      mean: counts.map((count) => count * yuan),
      variance: counts.map((count, h) => varianceOf(row, h, factor, sums[h]!, varied, yuan) * (sums[h]! > 0 ? (count / sums[h]!) ** 2 : 1)),
      none: counts.map((_, h) => 1 - Math.min(1, factor * ahead.some[h]![row]!)),
      doubts: doubtOf(group[row]!)(x, t_x, T)
    });
    const alive = ahead.alive[row]!;
    tally.gone[who]! *= 1 - alive;
    tally.comes[who] = 1;
    if (source === "service" && alive >= leastAlive) {
      const due = dueIn(fitOf(habits.visits, group[row]!).params, x, t_x, silent[row]!);
      tally.nextVisit[who] = tally.nextVisit[who] === 0 ? due : Math.min(tally.nextVisit[who]!, due);
    }
  }
};

/** Sums over the years of each horizon, not discounted. */
export const sumsOf = (years: ArrayLike<number>): number[] =>
  yearsOf.map((count) => Array.from({length: count}, (_, y) => years[y]!).reduce((sum, value) => sum + value, 0));
