import {ascending} from "../ascending.ts";

/** What was foretold for a year that is known, against what came: factors by size of what was foretold. */
export interface Calibration {
  /** Means of what was foretold, ascending, one a bin, and the factor of each. */
  readonly at: readonly number[];
  readonly factor: readonly number[];
}

/** Of a time of which nothing is known. */
export const uncalibrated: Calibration = {at: [], factor: []};

const usualBins = 20;
/** A bin is believed as much as so many comings of the mean size; with fewer its factor lies nearer 1. */
const enough = 30;

/**
 * Bins of as many rows each, in order of what was foretold. A bin's factor is what came over what was foretold, both with `enough` comings that
 * were foretold rightly added.
 * @param foretold and came: yuan a row @param size yuan of a coming @param bins at most; a row each at least
 */
export const calibrate = (foretold: Float64Array, came: Float64Array, size: number, bins = usualBins): Calibration => {
  const order = ascending(foretold);
  const at: number[] = [];
  const factor: number[] = [];
  for (let bin = 0; bin < bins; bin++) {
    const [from, to] = [Math.floor((bin * order.length) / bins), Math.floor(((bin + 1) * order.length) / bins)];
    if (to === from) continue;
    let [predicted, actual] = [0, 0];
    for (let i = from; i < to; i++) {
      predicted += foretold[order[i]!]!;
      actual += came[order[i]!]!;
    }
    at.push(predicted / (to - from));
    factor.push((actual + enough * size) / (predicted + enough * size));
  }
  return {at, factor};
};

/** Yuan foretold of the year after a moment, a row each, and the class of each row. */
export interface Classed {
  readonly classes: ArrayLike<number>;
  readonly foretold: Float64Array;
}

/** So many comings are foretold of each bin of a class, where there are enough for two: then the bin says what is, not what chance made of it. */
const wanted = 200;

/** Yuan foretold of each class, ascending, and what came of the same rows. */
const byClass = ({classes, foretold}: Classed, came = foretold): Map<number, {foretold: Float64Array; came: Float64Array}> => {
  const rows = new Map<number, number[]>();
  for (const row of ascending(foretold)) {
    const known = rows.get(classes[row]!);
    if (known === undefined) rows.set(classes[row]!, [row]);
    else known.push(row);
  }
  const of = (column: Float64Array, places: number[]): Float64Array => Float64Array.from(places, (row) => column[row]!);
  return new Map([...rows].map(([name, places]) => [name, {foretold: of(foretold, places), came: of(came, places)}]));
};

const sumIn = (column: Float64Array, bin: number, bins: number): {sum: number; rows: number} => {
  const own = column.subarray(Math.floor((bin * column.length) / bins), Math.floor(((bin + 1) * column.length) / bins));
  return {sum: own.reduce((all, yuan) => all + yuan, 0), rows: own.length};
};

/**
 * Calibrations by class, for people who do as their like did: of a class the rows that look best now bring what those brought that looked best then,
 * and so on down in bins of as many rows each. What the two forecasts say differently of the same class, a year apart, changes nothing.
 * @param came yuan of each of `then`'s rows @param size yuan of a coming @param change how much more the like bring than a year ago
 */
export const calibrateClasses = (
  then: Classed,
  came: Float64Array,
  now: Classed,
  {size, change = 1}: {size: number; change?: number}
): Map<number, Calibration> => {
  const before = byClass(then, came);
  return new Map(
    [...byClass(now)].map(([name, {foretold}]) => {
      const known = before.get(name);
      if (known === undefined) return [name, uncalibrated];
      const comings = sumIn(known.foretold, 0, 1).sum / Math.max(1e-9, size);
      const most = Math.min(usualBins, known.foretold.length, foretold.length);
      const bins = Math.max(1, Math.min(most, Math.floor(comings / wanted)));
      const of = Array.from({length: bins}, (_, bin) => {
        const [own, brought] = [sumIn(foretold, bin, bins), sumIn(known.came, bin, bins)];
        const mean = own.sum / own.rows;
        return {mean, factor: (change * brought.sum + enough * size) / (mean * brought.rows + enough * size)};
      });
      return [name, {at: of.map(({mean}) => mean), factor: of.map(({factor}) => factor)}];
    })
  );
};

/** How far a level foretold a year ago is usually off for reasons that are gone now, such as a history that was a year shorter. */
const usualError = 0.05;

/** One factor for all, 1 while what came lies within three standard errors of what was foretold, chance and the usual error taken together. */
export const calibrateLevel = (foretold: Float64Array, came: Float64Array, size: number): Calibration => {
  const sum = (column: Float64Array): number => column.reduce((all, value) => all + value, 0) / Math.max(1e-9, size);
  const [expected, actual] = [sum(foretold), sum(came)];
  return Math.abs(actual - expected) <= 3 * Math.sqrt(expected + (usualError * expected) ** 2)
    ? uncalibrated
    : {at: [0], factor: [(actual + enough) / (expected + enough)]};
};

/** The factor of a row by what is foretold of it: between two bins in proportion. */
export const factorOf = ({at, factor}: Calibration, foretold: number): number => {
  const last = at.length - 1;
  if (last < 0) return 1;
  if (foretold <= at[0]!) return factor[0]!;
  if (foretold >= at[last]!) return factor[last]!;
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at[middle]! <= foretold) low = middle;
    else high = middle;
  }
  const width = at[high]! - at[low]!;
  return width > 0 ? factor[low]! + ((factor[high]! - factor[low]!) * (foretold - at[low]!)) / width : factor[high]!;
};
