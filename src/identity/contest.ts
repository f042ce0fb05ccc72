/** How many records of a component an id had before. */
export interface Overlap {
  component: number;
  person_id: string;
  records: number;
  /** Generation that issued the id. */
  issued: number;
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The greatest overlap first; then the older id, the smaller id, the smaller component. */
export const precedence = (a: Overlap, b: Overlap): number =>
  b.records - a.records || a.issued - b.issued || text(a.person_id, b.person_id) || a.component - b.component;

/** Which component keeps which id: each id goes to one component and each component gets at most one. */
export const settle = (overlaps: Overlap[]): Overlap[] => {
  const ids = new Set<string>();
  const components = new Set<number>();
  return overlaps.toSorted(precedence).filter(({component, person_id}) => {
    if (ids.has(person_id) || components.has(component)) return false;
    ids.add(person_id);
    components.add(component);
    return true;
  });
};
