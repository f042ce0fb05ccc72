/** Pixels that the longest of names needs as a label: a Han character is wider than a letter. */
export const labelWidth = (names: string[]): number =>
  Math.max(2, ...names.map((name) => [...name].reduce((sum, c) => sum + (c > "\u2e80" ? 12.5 : 7), 0)));

/** Room for names at the left, at most so wide: where they need more, they go on in a second line (`lineWidth`, in ems). */
export const roomFor = (names: string[], most: number): {marginLeft: number; lineWidth: number} => {
  const wanted = labelWidth(names) + 14;
  return wanted <= most ? {marginLeft: wanted, lineWidth: Number.POSITIVE_INFINITY} : {marginLeft: most, lineWidth: (most - 12) / 12.5};
};
