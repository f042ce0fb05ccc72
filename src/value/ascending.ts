/** Places of values in ascending order, equal ones in order of their places: by radix, sixteen bits at a time. No value may be NaN. */
export const ascending = (values: Float64Array): Uint32Array => {
  const halves = sortable(values);
  let [order, next] = [new Uint32Array(values.length), new Uint32Array(values.length)];
  for (let place = 0; place < order.length; place++) order[place] = place;
  for (const [half, shift] of digits) {
    const start = new Uint32Array(65_537);
    for (let place = 0; place < order.length; place++) start[((halves[2 * place + half]! >>> shift) & 0xffff) + 1]!++;
    for (let digit = 1; digit < start.length; digit++) start[digit]! += start[digit - 1]!;
    for (let at = 0; at < order.length; at++) {
      const place = order[at]!;
      next[start[(halves[2 * place + half]! >>> shift) & 0xffff]!++] = place;
    }
    [order, next] = [next, order];
  }
  return order;
};

/** From the least to the most significant: which half of a number, and how far in it. */
const digits = [
  [0, 0],
  [0, 16],
  [1, 0],
  [1, 16]
] as const;

/** The halves of 64-bit numbers, the lower one first, that lie in the order of the values. */
const sortable = (values: Float64Array): Uint32Array => {
  const copy = new Float64Array(values.length);
  // −0 is 0.
  for (let place = 0; place < copy.length; place++) copy[place] = values[place]! + 0;
  const halves = new Uint32Array(copy.buffer);
  for (let at = 0; at < halves.length; at += 2) {
    const high = halves[at + 1]!;
    const isNegative = high >= 0x80000000;
    if (isNegative) halves[at] = ~halves[at]!;
    halves[at + 1] = isNegative ? ~high : high | 0x80000000;
  }
  return halves;
};
