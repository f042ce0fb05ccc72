import type {Params, PurchaseModel} from "./model.ts";

/** One point of a tracking plot: repeat purchases of everyone up to then. */
export interface TrackPoint {
  readonly period: number;
  readonly actual: number;
  readonly expected: number;
}

/**
 * Cumulative repeat purchases, as they were and as a model expects them of people of whom only the first purchase is known:
 * Σ_i E[X(t − first_i)] over those who had come by t.
 * A purchase counts from the end of its day on: one at 7.0 is in the eighth day, and in the point after 7.
 * @param first moment of each person's first purchase, in units of the model, from the start of the plot
 * @param repeats moments of all repeat purchases, from the same start
 * @param periods number of points, `period` units apart
 */
export const track = (
  model: PurchaseModel,
  params: Params,
  {first, repeats}: {first: Float64Array; repeats: Float64Array},
  {periods, period}: {periods: number; period: number}
): TrackPoint[] => {
  const people = new Map<number, number>();
  for (const moment of first) people.set(moment, (people.get(moment) ?? 0) + 1);
  const known = new Map<number, number>();
  const ofAge = (age: number): number => {
    let value = known.get(age);
    if (value === undefined) {
      value = model.unconditional(params, age);
      known.set(age, value);
    }
    return value;
  };
  const sorted = repeats.slice().sort();
  let done = 0;
  return Array.from({length: periods}, (_, i) => {
    const now = (i + 1) * period;
    while (done < sorted.length && sorted[done]! < now - 1e-9) done++;
    let expected = 0;
    for (const [moment, count] of people) if (moment < now) expected += count * ofAge(Math.round((now - moment) * 1e9) / 1e9);
    return {period: i + 1, actual: done, expected};
  });
};
