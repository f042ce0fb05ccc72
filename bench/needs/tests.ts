import type {Backtest} from "../../src/needs/backtest.ts";

const share = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : "–");

/** One line of figures. */
export const score = ({need, split_on, method, judgement, due_auc}: Backtest): string => {
  const head = `needs: ${need.padEnd(20)} ${split_on}`;
  if (judgement === null) return `${head} nobody closed`;
  const {rows, closings, base_rate, auc, auc_se, brier, brier_base, slope, slope_se, observed_expected, calibration_error, lift} =
    judgement;
  const of = [
    `${closings.toLocaleString("en").padStart(6)} of ${rows.toLocaleString("en").padStart(7)}`,
    `base ${base_rate.toFixed(4)}`,
    `AUC ${share(auc)} ± ${share(auc_se)} (due date ${share(due_auc ?? Number.NaN)})`,
    `Brier ${brier.toFixed(5)} (base ${brier_base.toFixed(5)})`,
    `slope ${share(slope)} ± ${share(slope_se)}`,
    `O/E ${share(observed_expected)}`,
    `ECE ${calibration_error.toFixed(4)}`,
    `lift ${lift.toFixed(2)}`
  ];
  return `${head} ${of.join(", ")}${method === "base_rate" ? ", base rate only" : ""}`;
};

export interface Tested {
  name: string;
  isWithin: boolean;
  /** Distance in standard errors. */
  errors: number;
}

/** The tests of calibration of a need at a split: its slope, and observed over expected in ten bins of as many expected closings. */
export const tested = ({need, split_on, judgement, method}: Backtest): Tested[] => {
  if (judgement === null) return [];
  const name = `${need} ${split_on}`;
  const tests: Tested[] = [];
  const {slope, slope_se, bins} = judgement;
  if (method === "logistic" && Number.isFinite(slope)) {
    const errors = Math.abs(slope - 1) / slope_se;
    tests.push({
      name: `${name} slope ${slope.toFixed(2)}`,
      isWithin: Math.abs(slope - 1) <= 0.1 || errors <= 2,
      errors: Math.abs(slope - 1) <= 0.1 ? 0 : errors
    });
  }
  bins.forEach(({expected, observed, rows}, i) => {
    const p = expected / rows;
    const errors = Math.abs(observed - expected) / Math.sqrt(rows * p * (1 - p));
    const isNear = Math.abs(observed / expected - 1) <= 0.1;
    tests.push({
      name: `${name} bin ${i + 1}: ${observed} of ${expected.toFixed(1)}`,
      isWithin: isNear || errors <= 2,
      errors: isNear ? 0 : errors
    });
  });
  return tests;
};
