/** Calendar arithmetic over YYYY-MM-DD, without a clock or a time zone: days are days of the workspace. */
const parts = (day: string): [number, number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
const text = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: string, n: number): string => {
  const [year, month, date] = parts(day);
  return text(Date.UTC(year, month - 1, date + n));
};

/** The same day of another month; its last day where it has no such day: 31 January + 1 month is 28 or 29 February. */
export const addMonths = (day: string, n: number): string => {
  const [year, month, date] = parts(day);
  const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
  return text(Date.UTC(year, month - 1 + n, Math.min(date, last)));
};

export const units = ["day", "week", "month", "year"] as const;
export type Unit = (typeof units)[number];

export const add = (day: string, n: number, unit: Unit): string =>
  unit === "day" || unit === "week" ? addDays(day, unit === "week" ? 7 * n : n) : addMonths(day, unit === "year" ? 12 * n : n);

export const periods = [
  "this_month",
  "last_month",
  "next_month",
  "this_quarter",
  "last_quarter",
  "next_quarter",
  "this_year",
  "last_year",
  "next_year"
] as const;
export type PeriodName = (typeof periods)[number];

const months = {month: 1, quarter: 3, year: 12} as const;
const steps = {this: 0, last: -1, next: 1} as const;

/** First day, and first day after, of a calendar period seen from the last day included. @param as_of_on first day not included */
export const periodOf = (name: PeriodName, as_of_on: string): {from: string; to: string} => {
  const [which, size] = name.split("_") as [keyof typeof steps, keyof typeof months];
  const length = months[size];
  const [year, month] = parts(addDays(as_of_on, -1));
  const first = `${year}-${String(Math.floor((month - 1) / length) * length + 1).padStart(2, "0")}-01`;
  const from = addMonths(first, steps[which] * length);
  return {from, to: addMonths(from, length)};
};
