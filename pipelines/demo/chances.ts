import {DAY, dayOf, END} from "./time.ts";

/** The first day after the history. */
export const TODAY = dayOf(END) + 1;

/** Days as a needs' horizon counts them: from TODAY on, `horizon` of them. */
export const isWithin = (at: number, horizon: number): boolean => at > END && at < (TODAY + horizon) * DAY;

/**
 * Chance of what comes on one of these days (weights of any sum) with chance `comes`, within the horizon, when it has not come by the end of the history.
 * @param sooner days before it on which it shows
 */
export const ahead = (days: readonly {on: number; weight: number}[], comes: number, horizon: number, sooner = 0): number => {
  let [all, past, soon] = [0, 0, 0];
  for (const {on, weight} of days) {
    all += weight;
    if (on - sooner < TODAY) past += weight;
    else if (on - sooner < TODAY + horizon) soon += weight;
  }
  const left = 1 - (comes * past) / all;
  return left <= 0 ? 0 : (comes * soon) / all / left;
};
