import type {Engine} from "../../engine/engine.ts";
import {monthDays} from "./months_at_risk.ts";
import {readColumns} from "./read.ts";

/** Days between order and delivery of cars delivered before a moment, and how many cars each is of. */
export interface CarWaits {
  readonly days: ArrayLike<number>;
  readonly cars: ArrayLike<number>;
}

/** Months after a moment in which what was ordered before it still comes. */
const months = 12;

/**
 * Of the cars that come in each month after a moment, the share that was ordered after it: somebody who has ordered none by then gets no others. Later
 * months have all of theirs.
 */
export const orderedSince = ({days, cars}: CarWaits): Float64Array => {
  const share = new Float64Array(months).fill(1);
  let all = 0;
  for (let i = 0; i < days.length; i++) all += cars[i]!;
  if (all === 0) return share;
  for (let month = 0; month < months; month++) {
    let since = 0;
    for (let i = 0; i < days.length; i++) since += cars[i]! * Math.min(1, Math.max(0, month + 1 - days[i]! / monthDays));
    share[month] = since / all;
  }
  return share;
};

export const readOrderedSince = async (engine: Pick<Engine, "batches">, moment: string): Promise<Float64Array> => {
  const {numbers} = await readColumns(engine, `from features.car_waits where as_of_on = date '${moment}' order by wait_days`, {
    days: "wait_days",
    cars: "cars"
  });
  return orderedSince(numbers);
};
