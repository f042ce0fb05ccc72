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

/** So many comings are foretold of each bin of a class, where there are enough for two: then the bin says what is, not what chance made of it. */
const wanted = 200;

/** Calibrations by class of row, each class by itself with as many bins as it has comings for. @param classes a number a row */
export const calibrateClasses = (
  classes: ArrayLike<number>,
  foretold: Float64Array,
  came: Float64Array,
  size: number
): Map<number, Calibration> =>
  new Map(
    [...Map.groupBy(foretold.keys(), (row) => classes[row]!)].map(([name, rows]) => {
      const [own, actual] = [foretold, came].map((column) => Float64Array.from(rows, (row) => column[row]!)) as [
        Float64Array,
        Float64Array
      ];
      const comings = own.reduce((sum, yuan) => sum + yuan, 0) / Math.max(1e-9, size);
      return [name, calibrate(own, actual, size, Math.max(1, Math.min(usualBins, Math.floor(comings / wanted))))];
    })
  );

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
