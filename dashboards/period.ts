import {lastDayOfMonth} from "date-fns/lastDayOfMonth";
import {nextMonth} from "../src/measures/read.ts";
import type {YearMonth} from "./charts/years.ts";
import type {Comparison} from "./comparison.ts";
import type {Filters} from "./view.ts";

/** A month and the same days of what it is compared with. Days are YYYY-MM-DD, last ones included. */
export interface Span {
  month: string;
  from: string;
  to: string;
  compare: Comparison;
  past: {from: string; to: string} | null;
  /** False while the month is under way: then both ends stop at the same day of the month. */
  isWhole: boolean;
}

/** How many months back the days lie that a month is compared with. */
const back = {year: 12, previous: 1, none: null} as const;

const lastDay = (month: string): string =>
  `${month}-${String(lastDayOfMonth(new Date(`${month}-01T00:00:00Z`)).getUTCDate()).padStart(2, "0")}`;
/** Of two days the earlier one. */
export const smaller = (a: string, b: string): string => (a < b ? a : b);

/** The month asked for, at most that of the data date. */
export const spanOf = ({month: asked, compare: given}: Pick<Filters, "month" | "compare">, data_date: string): Span => {
  const compare: Comparison = given ?? "year";
  const month = smaller(asked ?? data_date.slice(0, 7), data_date.slice(0, 7));
  const to = smaller(lastDay(month), data_date);
  const isWhole = to === lastDay(month);
  const pastOf = (before: string) => ({
    from: `${before}-01`,
    to: isWhole ? lastDay(before) : smaller(`${before}${to.slice(7)}`, lastDay(before))
  });
  const months = back[compare];
  return {month, from: `${month}-01`, to, compare, past: months === null ? null : pastOf(nextMonth(month, -months)), isWhole};
};

/** The 24 months up to the data date, newest first. */
export const choices = (data_date: string): string[] => Array.from({length: 24}, (_value, i) => nextMonth(data_date.slice(0, 7), -i));

/** The twelve months of a year beside those of the year before, the period before a year's whatever months are compared with; months ahead are null. */
export const yearMonths = (values: Map<string, number | null> | undefined, {month, past}: Span): YearMonth[] => {
  const year = month.slice(0, 4);
  return Array.from({length: 12}, (_value, i) => {
    const before = nextMonth(`${year}-01`, i - 12);
    const now = nextMonth(`${year}-01`, i);
    return {month: i + 1, now: now <= month ? (values?.get(now) ?? 0) : null, before: past && (values?.get(before) ?? 0)};
  });
};
