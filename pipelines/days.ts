import {TZDate} from "@date-fns/tz";
import {addDays} from "date-fns/addDays";
import {formatISO} from "date-fns/formatISO";

/** The local day of an instant. */
export const dayAt = (instant: string, timezone: string): string => formatISO(new TZDate(instant, timezone), {representation: "date"});

/** The end of a day in a zone as a UTC instant, and the first day not included. */
export const endOfDay = (day: string, timezone: string): {as_of: string; as_of_on: string} => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const next = addDays(new TZDate(year, month - 1, date, timezone), 1);
  return {as_of: new Date(next.getTime()).toISOString().replace(".000Z", "Z"), as_of_on: formatISO(next, {representation: "date"})};
};

/** The data date: of the feeds that count, the smallest newest delivery day; and the feed that holds it back, when another is further. */
export const dataDate = (
  loads: {source: string; day: string; daily: boolean}[]
): {day: string; held_back_by: string | null} | undefined => {
  const counted = loads.some(({daily}) => daily) ? loads.filter(({daily}) => daily) : loads;
  const newest = new Map<string, string>();
  for (const {source, day} of counted) if (day > (newest.get(source) ?? "")) newest.set(source, day);
  const [first] = [...newest].sort(([a, x], [b, y]) => (x < y || (x === y && a < b) ? -1 : 1));
  const isBehind = [...newest.values()].some((day) => first && day > first[1]);
  return first && {day: first[1], held_back_by: isBehind ? first[0] : null};
};
