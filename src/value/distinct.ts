/** The different values of a column, and for each row the place of its value among them. */
export interface Distinct {
  readonly values: Float64Array;
  readonly places: Int32Array;
}

const mixed = (low: number, high: number): number => {
  let h = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return h ^ (h >>> 13);
};

/** Finds the different values by an open hash of their bits (0 and −0 differ; there is no NaN), in order of first appearance. */
export const distinct = (column: Float64Array): Distinct => {
  const bits = new Int32Array(column.buffer, column.byteOffset, column.length * 2);
  const places = new Int32Array(column.length);
  let mask = 1023;
  let table = new Int32Array(mask + 1);
  let first = new Int32Array(512);
  let count = 0;

  const slotOf = (row: number): number => {
    const [low, high] = [bits[2 * row]!, bits[2 * row + 1]!];
    let slot = mixed(low, high) & mask;
    for (;;) {
      const entry = table[slot]!;
      if (entry === 0) return slot;
      const other = first[entry - 1]!;
      if (bits[2 * other] === low && bits[2 * other + 1] === high) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = (): void => {
    mask = 4 * mask + 3;
    table = new Int32Array(mask + 1);
    const more = new Int32Array((mask + 1) / 2);
    more.set(first);
    first = more;
    for (let entry = 0; entry < count; entry++) table[slotOf(first[entry]!)] = entry + 1;
  };

  for (let row = 0; row < column.length; row++) {
    let slot = slotOf(row);
    if (table[slot] === 0) {
      if (2 * count >= mask) {
        grow();
        slot = slotOf(row);
      }
      first[count++] = row;
      table[slot] = count;
    }
    places[row] = table[slot]! - 1;
  }
  const values = new Float64Array(count);
  for (let entry = 0; entry < count; entry++) values[entry] = column[first[entry]!]!;
  return {values, places};
};

/** The same in ascending order of the values; for columns of few different values. */
export const sortedDistinct = (column: Float64Array): Distinct => {
  const {values, places} = distinct(column);
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const rank = new Int32Array(values.length);
  order.forEach((place, at) => {
    rank[place] = at;
  });
  return {values: Float64Array.from(order, (place) => values[place]!), places: gather(rank, places)};
};

/** An order of rows by place, stable over the order `before` (none: as they come), and where each place's begin: `start[p]` to before `start[p + 1]`. */
export const grouped = (places: Int32Array, count: number, before?: Int32Array): {order: Int32Array; start: Int32Array} => {
  const start = new Int32Array(count + 1);
  for (let i = 0; i < places.length; i++) start[places[i]! + 1]!++;
  for (let p = 0; p < count; p++) start[p + 1]! += start[p]!;
  const next = start.slice();
  const order = new Int32Array(places.length);
  if (before === undefined) for (let i = 0; i < places.length; i++) order[next[places[i]!]!++] = i;
  else
    for (let i = 0; i < places.length; i++) {
      const row = before[i]!;
      order[next[places[row]!]!++] = row;
    }
  return {order, start};
};

/** `from[at[i]]` for each i; a loop, which is several times as fast as `map`. */
export const gather = (from: Int32Array, at: Int32Array): Int32Array => {
  const out = new Int32Array(at.length);
  for (let i = 0; i < at.length; i++) out[i] = from[at[i]!]!;
  return out;
};

/** The different combinations of columns, in order of the first one's places, then the second's …: a row that stands for each, and the sum of the weights. */
export interface Combinations {
  readonly rows: Int32Array;
  readonly weight: Float64Array;
}

/** Sorts by the columns from the last to the first, a counting sort each, and counts runs: no hash of as many entries as rows. */
export const combinations = (columns: readonly Distinct[], weight: Float64Array | undefined): Combinations => {
  let sorted: Int32Array | undefined;
  for (const {values, places} of columns.toReversed()) sorted = grouped(places, values.length, sorted).order;
  const order = sorted!;
  // A run begins where any column differs from the row before.
  const begins = new Uint8Array(order.length);
  begins[0] = 1;
  for (const {places} of columns) {
    let last = places[order[0]!]!;
    for (let at = 1; at < order.length; at++) {
      const place = places[order[at]!]!;
      if (place !== last) begins[at] = 1;
      last = place;
    }
  }
  let count = 0;
  for (let at = 0; at < order.length; at++) count += begins[at]!;
  const rows = new Int32Array(count);
  const total = new Float64Array(count);
  let run = -1;
  for (let at = 0; at < order.length; at++) {
    if (begins[at] === 1) rows[++run] = order[at]!;
    total[run]! += weight === undefined ? 1 : weight[order[at]!]!;
  }
  return {rows, weight: total};
};
