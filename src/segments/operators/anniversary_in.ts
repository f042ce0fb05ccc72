import {z} from "zod";
import {addDays} from "../day.ts";
import {operator} from "../operator.ts";

const Days = z.int().min(1).max(365);

/** A first or later anniversary falls on one of the next days; of 29 February it is 28 February where there is no 29th. */
export default operator<number>({
  name: "anniversary_in",
  label: {zh: "周年日在未来…天内", en: "anniversary in the next … days"},
  values: {date: Days},
  sql: ({column, day, as_of_on}, days) => {
    const years = `(year(${day(as_of_on)}) - year(${column}))`;
    const at = (more: number): string => `${column} + to_years(cast(${years} + ${more} as integer))`;
    const falls = (more: number): string =>
      `(${years} + ${more} >= 1 and ${at(more)} >= ${day(as_of_on)} and ${at(more)} < ${day(addDays(as_of_on, days))})`;
    return `(${falls(0)} or ${falls(1)})`;
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
