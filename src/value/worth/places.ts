/** Rows of which something holds, in order. */
export const placesWhere = (rows: number, holds: (row: number) => boolean): Int32Array => {
  const places = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (holds(row)) places[count++] = row;
  return places.slice(0, count);
};

/** Something of each of the rows. */
export const ofPlaces = (places: Int32Array, of: (row: number) => number): Float64Array => {
  const values = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) values[i] = of(places[i]!);
  return values;
};

export const picked = (column: Float64Array, places: Int32Array): Float64Array => {
  const values = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) values[i] = column[places[i]!]!;
  return values;
};
