import type {Period, Scope} from "./ask.ts";
import type {Measure} from "./measure.ts";
import {isFew} from "./small.ts";

/** Values of one measure in a period, by store of the whole group. */
export type ByStore = (measure: Measure, period: Period) => Promise<Iterable<number | null>>;

/** Nothing is left out: the figure is the whole group's. */
export const isWholeGroup = ({hidesFew: _, ...rest}: Scope): boolean => Object.keys(rest).length === 0;

/**
 * A count of people for who may see no few: as it is for the whole group; for a part of it only when no store has so few, since parts can be
 * subtracted from each other and from the whole.
 */
export const told = async (
  value: number | null,
  {measure, period, scope, byStore}: {measure: Measure; period: Period; scope: Scope; byStore: ByStore}
): Promise<number | null> => {
  if (!scope.hidesFew || measure.unit !== "people" || value === null) return value;
  if (isFew(value)) return null;
  if (isWholeGroup(scope)) return value;
  return [...(await byStore(measure, period))].some((n) => isFew(n ?? 0)) ? null : value;
};
