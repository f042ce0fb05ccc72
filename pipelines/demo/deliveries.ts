import {DAY, dateText, parseDay, UNTIL} from "./time.ts";

/** One arrival of files: what happened after `since` up to and with `until` (seconds), delivered on `day`. */
export interface Delivery {
  number: number;
  /** Where its files go below the generated folder. */
  folder: string;
  day: number;
  since: number;
  until: number;
}

const days = ["2025-10-31", "2025-11-30", dateText(UNTIL)].map(parseDay);

/** The arrivals of a run: three for the demo (history, then two months), or all at once, straight into `inbox`, for a benchmark. */
export const deliveriesOf = (count: 1 | 3 = 3): Delivery[] => {
  const chosen = count === 1 ? days.slice(-1) : days;
  return chosen.map((day, i) => ({
    number: i + 1,
    folder: count === 1 ? "inbox" : `delivery-${i + 1}`,
    day,
    since: i === 0 ? Number.NEGATIVE_INFINITY : (chosen[i - 1]! + 1) * DAY - 1,
    until: (day + 1) * DAY - 1
  }));
};
