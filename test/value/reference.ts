import {existsSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {test} from "vitest";
import type {Contracts, Purchases, Spends, Trials} from "../../src/value/model.ts";

/** Published data and numbers lie beside the project; without them the tests that need them are skipped. */
const folder = resolve(process.env.HUAXIANG_REFERENCE ?? "../shared/reference", "clv");
export const referenceFile = (name: string): string => join(folder, name);
export const hasReference = existsSync(folder);
export const withReference = test.skipIf(!hasReference);

/** Columns of a CSV of numbers without quotes. */
export const csv = (name: string): Record<string, Float64Array> => {
  const [header = "", ...lines] = readFileSync(referenceFile(name), "utf8").trim().split(/\r?\n/);
  const cells = lines.map((line) => line.split(",").map(Number));
  return Object.fromEntries(
    header.split(",").map((column, place) => [column, Float64Array.from(cells, (row) => row[place] ?? Number.NaN)])
  );
};

/** CDNOW, 2,357 people, 39 weeks, times in weeks made of whole days. */
export const cdnow = (): Purchases & Spends & {x_star: Float64Array; golden: Record<string, Float64Array>} => {
  const golden = csv("golden_cdnow_scores.csv");
  const weeks = (column: Float64Array) => column.map((time) => Math.round(time * 7) / 7);
  return {
    rows: golden.x!.length,
    x: golden.x!,
    t_x: weeks(golden.t_x!),
    T: weeks(golden.T_cal!),
    mean_spend: golden.m_x!,
    x_star: golden.x_star!,
    golden
  };
};

/** The same as `lifetimes` ships it: two decimals. */
export const cdnowTwoDecimals = (): Purchases & Spends => {
  const {x, t_x, T, zbar} = csv("lifetimes_cdnow_customers_summary_with_transactions.csv");
  return {rows: x!.length, x: x!, t_x: t_x!, T: T!, mean_spend: zbar!};
};

export const donations = (): Trials => {
  const {frequency, recency, periods, weights} = csv("lifetimes_donations.csv");
  return {rows: frequency!.length, x: frequency!, t_x: recency!, n: periods!, weight: weights!};
};

/** Fader & Hardie 2007: 1,000 people of a cohort, years 0 to 7. */
export const cohort = (column: "regular_pct_surviving" | "highend_pct_surviving"): Contracts => {
  const share = csv("sbg_fader_hardie_2007_survival.csv")[column]!;
  const years = [1, 2, 3, 4, 5, 6, 7];
  return {
    rows: 8,
    t: Float64Array.of(...years, 7),
    ended: Float64Array.of(...years.map(() => 1), 0),
    weight: Float64Array.of(...years.map((year) => 10 * (share[year - 1]! - share[year]!)), 10 * share[7]!)
  };
};

/** People by rows of [x, t_x, T]. */
export const people = (...rows: (readonly [x: number, t_x: number, T: number])[]): Purchases => ({
  rows: rows.length,
  x: Float64Array.from(rows, ([x]) => x),
  t_x: Float64Array.from(rows, ([, t_x]) => t_x),
  T: Float64Array.from(rows, ([, , T]) => T)
});

/** Largest |a/b − 1| over two columns. */
export const worst = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let most = a.length === b.length ? 0 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < a.length; i++) most = Math.max(most, a[i] === b[i] ? 0 : Math.abs(a[i]! / b[i]! - 1) || Number.POSITIVE_INFINITY);
  return most;
};
