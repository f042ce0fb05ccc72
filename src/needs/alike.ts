import type {Training} from "./logistic.ts";

const picked = <T extends Int32Array | Float64Array>(column: T, out: T, rows: readonly number[]): T => {
  for (let i = 0; i < rows.length; i++) out[i] = column[rows[i]!]!;
  return out;
};

/** These rows of a column, in a loop of its own: `from` with a function takes ten times as long. */
export const integersAt = (column: Int32Array, rows: readonly number[]): Int32Array => picked(column, new Int32Array(rows.length), rows);
export const doublesAt = (column: Float64Array, rows: readonly number[]): Float64Array =>
  picked(column, new Float64Array(rows.length), rows);

/** Rows that stand beside each other and are alike in these columns as one, so that sums over rows are over fewer of them. */
export const alike = (all: Training, columns: readonly Int32Array[]): Training => {
  const first: number[] = [];
  const [n, y] = [new Float64Array(all.rows), new Float64Array(all.rows)];
  for (let row = 0; row < all.rows; row++) {
    if (row === 0 || columns.some((column) => column[row] !== column[row - 1])) first.push(row);
    n[first.length - 1]! += all.n[row]!;
    y[first.length - 1]! += all.y[row]!;
  }
  const {codes, moment, fold, years} = all;
  return {
    rows: first.length,
    codes: codes.map((column) => integersAt(column, first)),
    n: n.slice(0, first.length),
    y: y.slice(0, first.length),
    moment: integersAt(moment, first),
    fold: integersAt(fold, first),
    ...(years && {years: doublesAt(years, first)})
  };
};
