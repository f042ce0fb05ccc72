import {addDays} from "../calendar.ts";
import {Days} from "../day.ts";
import {operator} from "../operator.ts";

const isLeap = (year: number): boolean => new Date(Date.UTC(year, 2, 0)).getUTCDate() === 29;
const monthDay = (day: string): number => Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));

/** The days of a span, year by year, as months and days: 1231 is 31 December. 29 February counts as the 28th in a year without it. */
const byYear = (from: string, to: string): {year: number; first: number; last: number}[] => {
  const last = addDays(to, -1);
  return [...new Set([from.slice(0, 4), last.slice(0, 4)])].map((text) => {
    const year = Number(text);
    const end = text === last.slice(0, 4) ? monthDay(last) : 1231;
    return {year, first: text === from.slice(0, 4) ? monthDay(from) : 101, last: end === 228 && !isLeap(year) ? 229 : end};
  });
};

/** A first or later anniversary falls on one of the next days; of 29 February it is 28 February where there is no 29th. */
export default operator<number>({
  name: "anniversary_in",
  label: {zh: "周年日在未来…天内", en: "anniversary in the next … days"},
  values: {date: Days},
  sql: ({column, day, whole, as_of_on}, days) => {
    const years = byYear(as_of_on, addDays(as_of_on, days)).map(
      ({year, first, last}) =>
        `(month(${column}) * 100 + day(${column}) between ${whole(first)} and ${whole(last)} and ${column} < ${day(`${year}-01-01`)})`
    );
    return `(${years.join(" or ")})`;
  },
  phrase: (days) => ({zh: `的周年日在未来${days}天内`, en: `has its anniversary in the next ${days} days`}),
  examples: [
    {
      kind: "date",
      value: 30,
      as_of_on: "2023-02-01",
      keeps: ["2020-02-29", "2021-02-01", "2022-03-02", "1999-02-15"],
      drops: ["2020-03-03", "2023-02-15", "2020-01-31", "2024-02-10", null]
    },
    {
      kind: "date",
      value: 10,
      as_of_on: "2023-12-28",
      keeps: ["2020-01-05", "2022-12-28"],
      drops: ["2020-01-07", "2023-12-30", "2024-01-05", null]
    }
  ]
});
