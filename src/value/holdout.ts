import {type Accuracy, accuracy, type Bin, byDecile, byFrequency} from "./accuracy.ts";
import type {Fit, FitOptions, PurchaseModel, Purchases} from "./model.ts";

/** How one model, or a baseline, foretold the time that it had not seen. */
export interface Foretold extends Accuracy {
  readonly model: string;
}

export interface Holdout {
  readonly models: readonly Foretold[];
  /** Means by frequency in the calibration, and by tenth of the prediction, of the first model. */
  readonly by_frequency: readonly Bin[];
  readonly by_decile: readonly Bin[];
  readonly fits: readonly Fit[];
}

/** Purchases go on as they were: x · t / T for each person. */
export const naive = ({x, T}: Purchases, t: number): Float64Array => x.map((count, row) => (T[row]! > 0 ? (count * t) / T[row]! : 0));

/** Fits each model on the calibration and compares its conditional expectations with the purchases that followed, beside the naive rule. */
export const holdout = (
  models: readonly PurchaseModel[],
  rows: Purchases,
  actual: Float64Array,
  t: number,
  options: FitOptions = {}
): Holdout => {
  const fits = models.map((model) => model.fit(rows, options));
  const predictions = models.map((model, i) => model.expected(fits[i]!.params, rows, t));
  const first = predictions[0]!;
  return {
    models: [
      ...models.map(({name}, i) => ({model: name, ...accuracy(predictions[i]!, actual, rows.weight)})),
      {model: "naive x·t/T", ...accuracy(naive(rows, t), actual, rows.weight)}
    ],
    by_frequency: byFrequency(rows.x, first, actual, rows.weight),
    by_decile: byDecile(first, actual, rows.weight),
    fits
  };
};
