import {combinations, distinct, gather, sortedDistinct} from "./distinct.ts";
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
  const [t_x, T] = [new Float64Array(rows.rows), new Float64Array(rows.rows)];
  for (let row = 0; row < rows.rows; row++) {
    T[row] = Math.round(rows.T[row]! / step) * step;
    t_x[row] = Math.min(T[row]!, Math.round(rows.t_x[row]! / step) * step);
  }
  return {t_x, T};
};

export const histories = (rows: Purchases, step = 0): Histories => {
  const {t_x, T} = rounded(rows, step);
  const [byX, byT, byT_x] = [sortedDistinct(rows.x), distinct(T), distinct(t_x)];
  const {rows: row, weight} = combinations([byX, byT, byT_x], rows.weight);
  const atX = gather(byX.places, row);
  const start = new Int32Array(byX.values.length + 1);
  const weightOf = new Float64Array(byX.values.length);
  for (let place = 0; place < atX.length; place++) {
    start[atX[place]! + 1] = place + 1;
    weightOf[atX[place]!]! += weight[place]!;
  }
  return {
    rows: row.length,
    x: byX.values,
    t_x: byT_x.values,
    T: byT.values,
    atX,
    atT_x: gather(byT_x.places, row),
    atT: gather(byT.places, row),
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
