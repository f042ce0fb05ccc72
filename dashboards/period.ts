import {lastDayOfMonth} from "date-fns/lastDayOfMonth";
import {nextMonth} from "../src/measures/read.ts";
import type {YearMonth} from "./charts/years.ts";

/** A month and the same days of last year. Days are YYYY-MM-DD, last ones included. */
export interface Span {
  month: string;
  from: string;
  to: string;
  thenFrom: string;
  thenTo: string;
  /** False while the month is under way: then both ends stop at the same day of the month. */
  isWhole: boolean;
}

const lastDay = (month: string): string =>
  `${month}-${String(lastDayOfMonth(new Date(`${month}-01T00:00:00Z`)).getUTCDate()).padStart(2, "0")}`;
const smaller = (a: string, b: string): string => (a < b ? a : b);

/** The month asked for, at most that of the data date. */
export const spanOf = (asked: string | undefined, data_date: string): Span => {
  const month = smaller(asked ?? data_date.slice(0, 7), data_date.slice(0, 7));
  const before = nextMonth(month, -12);
  const to = smaller(lastDay(month), data_date);
  const isWhole = to === lastDay(month);
  const thenTo = isWhole ? lastDay(before) : smaller(`${before}${to.slice(7)}`, lastDay(before));
  return {month, from: `${month}-01`, to, thenFrom: `${before}-01`, thenTo, isWhole};
};

/** The 24 months up to the data date, newest first. */
export const choices = (data_date: string): string[] => Array.from({length: 24}, (_value, i) => nextMonth(data_date.slice(0, 7), -i));

/** The twelve months of a year beside those of the year before; months ahead are null. */
export const yearMonths = (values: Map<string, number | null> | undefined, {month}: Span): YearMonth[] => {
  const year = month.slice(0, 4);
  return Array.from({length: 12}, (_value, i) => {
    const past = nextMonth(`${year}-01`, i - 12);
    const now = nextMonth(`${year}-01`, i);
    return {month: i + 1, now: now <= month ? (values?.get(now) ?? 0) : null, before: values?.get(past) ?? 0};
  });
};
