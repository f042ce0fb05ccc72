import type {DuckDBVector} from "@duckdb/node-api";

/** The binding's own fields of a vector, private in its types only: they save an object and a bigint for every value. */
export interface Raw<A> {
  items: A;
  validity: {data: BigUint64Array | null; offset: number};
}

export const raw = <A>(vector: DuckDBVector): Raw<A> => vector as unknown as Raw<A>;

/** One flag for each row, or null when no row is NULL. */
export const nullsOf = ({validity: {data, offset}}: Raw<unknown>, rows: number): Uint8Array | null => {
  if (data === null) return null;
  const bits = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const nulls = new Uint8Array(rows);
  let some = false;
  for (let row = 0; row < rows; row++) {
    const bit = offset + row;
    if ((bits[bit >> 3]! & (1 << (bit & 7))) === 0) {
      nulls[row] = 1;
      some = true;
    }
  }
  return some ? nulls : null;
};
