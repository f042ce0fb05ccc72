/** People of a cell that may be told to who may see no single one. */
export const fewest = 10;

/** So few that someone might know who they are; nobody is not few. */
export const isFew = (people: number): boolean => people > 0 && people < fewest;

export interface Hidden {
  cells: boolean[];
  total: boolean;
}

/**
 * What of a list of counts with its total must not be told: the small ones, and so many of the next larger that the total gives none of them
 * away (two cells at least, `fewest` people together); where there are no more, the total.
 */
export const hiddenOf = (counts: readonly number[]): Hidden => {
  const hidden = new Set(counts.flatMap((n, i) => (isFew(n) ? [i] : [])));
  const sum = (): number => [...hidden].reduce((all, i) => all + (counts[i] ?? 0), 0);
  const isGivenAway = (): boolean => hidden.size > 0 && (hidden.size < 2 || sum() < fewest);
  const others = counts.flatMap((n, i) => (n >= fewest ? [{n, i}] : [])).sort((a, b) => a.n - b.n || a.i - b.i);
  for (const {i} of others) if (isGivenAway()) hidden.add(i);
  return {cells: counts.map((_n, i) => hidden.has(i)), total: isGivenAway()};
};
