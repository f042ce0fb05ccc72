/** How many contacts of a unit an id had before. */
export interface Overlap {
  /** founder_hash of the unit. */
  unit: bigint;
  person_id: string;
  records: number;
  /** Generation that issued the id. */
  issued: number;
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The greatest overlap first; then the older id, the smaller id, the smaller unit. */
export const precedence = (a: Overlap, b: Overlap): number =>
  b.records - a.records || a.issued - b.issued || text(a.person_id, b.person_id) || Number(a.unit > b.unit) - Number(a.unit < b.unit);

/** Which unit keeps which id: each id goes to one unit and each unit gets at most one. */
export const settle = (overlaps: Overlap[]): Overlap[] => {
  const ids = new Set<string>();
  const units = new Set<bigint>();
  return overlaps.toSorted(precedence).filter(({unit, person_id}) => {
    if (ids.has(person_id) || units.has(unit)) return false;
    ids.add(person_id);
    units.add(unit);
    return true;
  });
};
