import {combinations, distinct, grouped, sortedDistinct} from "./distinct.ts";
import type {Purchases} from "./model.ts";

/**
 * What a likelihood of purchase histories needs, with alike rows as one: tables of the different x, t_x and T, and the rows as places in
 * them, in order of x. All terms that depend on one of the three are worked out once a value instead of once a row.
 */
export interface Histories {
  readonly rows: number;
  readonly x: Float64Array;
  readonly t_x: Float64Array;
  readonly T: Float64Array;
  /** Place of each row's value in the tables above. */
  readonly atX: Int32Array;
  readonly atT_x: Int32Array;
  readonly atT: Int32Array;
  readonly weight: Float64Array;
  /** Rows of `x[i]` are those from `start[i]` to before `start[i + 1]`. */
  readonly start: Int32Array;
  /** Sums of the weights, by place of x and over all. */
  readonly weightOf: Float64Array;
  readonly people: number;
  /** Weighted sum of `litt` over the people, 0 without that column. */
  readonly litt: number;
}

/** Times as multiples of a step, the last purchase never after the end. Step 0: as they are. */
const rounded = (rows: Purchases, step: number): Pick<Purchases, "t_x" | "T"> => {
  if (step === 0) return rows;
  const T = rows.T.map((value) => Math.round(value / step) * step);
  const t_x = rows.t_x.map((value, row) => Math.min(T[row]!, Math.round(value / step) * step));
  return {t_x, T};
};

export const histories = (rows: Purchases, step = 0): Histories => {
  const {t_x, T} = rounded(rows, step);
  const [byX, byT_x, byT] = [sortedDistinct(rows.x), distinct(t_x), distinct(T)];
  const found = combinations([byX, byT_x, byT], rows.weight);
  const {order, start} = grouped(
    found.rows.map((row) => byX.places[row]!),
    byX.values.length
  );
  const row = order.map((at) => found.rows[at]!);
  const weight = Float64Array.from(order, (at) => found.weight[at]!);
  const atX = row.map((at) => byX.places[at]!);
  const weightOf = new Float64Array(byX.values.length);
  for (let at = 0; at < weight.length; at++) weightOf[atX[at]!]! += weight[at]!;
  return {
    rows: row.length,
    x: byX.values,
    t_x: byT_x.values,
    T: byT.values,
    atX,
    atT_x: row.map((at) => byT_x.places[at]!),
    atT: row.map((at) => byT.places[at]!),
    weight,
    start,
    weightOf,
    people: weightOf.reduce((sum, value) => sum + value, 0),
    litt: rows.litt === undefined ? 0 : total(rows.litt, rows.weight)
  };
};

/** Sum over rows of weight × f(row). */
export const total = (column: ArrayLike<number>, weight: Float64Array | undefined): number => {
  let sum = 0;
  for (let row = 0; row < column.length; row++) sum += weight === undefined ? column[row]! : column[row]! * weight[row]!;
  return sum;
};
