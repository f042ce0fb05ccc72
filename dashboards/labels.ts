/** Pixels that the longest of names needs as a label: a Han character is wider than a letter. */
export const labelWidth = (names: string[]): number =>
  Math.max(2, ...names.map((name) => [...name].reduce((sum, c) => sum + (c > "\u2e80" ? 12.5 : 7), 0)));
