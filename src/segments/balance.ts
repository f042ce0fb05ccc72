import type {Arm} from "./split.ts";

export interface Balance {
  field: string;
  treatment_mean: number | null;
  holdout_mean: number | null;
  /** Difference of the means in standard deviations of both arms pooled; null without spread or without one arm. 0.1 is usually called small. */
  difference_sd: number | null;
}

const rounded = (value: number): number => Number(value.toPrecision(6));

const moments = (values: number[]): {mean: number; variance: number} | undefined => {
  if (values.length === 0) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length};
};

/** How alike treatment and holdout are in a number of theirs. @see Austin 2009, standardised differences */
export const balance = (field: string, rows: readonly {arm: Arm; value: number}[]): Balance => {
  const of = (arm: Arm) => moments(rows.filter((row) => row.arm === arm).map(({value}) => value));
  const [treatment, holdout] = [of("treatment"), of("holdout")];
  const spread = treatment && holdout ? Math.sqrt((treatment.variance + holdout.variance) / 2) : 0;
  return {
    field,
    treatment_mean: treatment ? rounded(treatment.mean) : null,
    holdout_mean: holdout ? rounded(holdout.mean) : null,
    difference_sd: treatment && holdout && spread > 0 ? rounded((treatment.mean - holdout.mean) / spread) : null
  };
};
