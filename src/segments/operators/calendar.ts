import {z} from "zod";
import {type PeriodName, periodOf, periods} from "../calendar.ts";
import {operator} from "../operator.ts";
import {periodWords} from "../words.ts";

/** A calendar month, quarter or year, seen from the data date. */
export default operator<PeriodName>({
  name: "calendar",
  label: {zh: "在自然月/季/年", en: "in the calendar period"},
  values: {date: z.enum(periods)},
  sql: ({column, day, as_of_on}, name) => {
    const {from, to} = periodOf(name, as_of_on);
    return `${column} >= ${day(from)} and ${column} < ${day(to)}`;
  },
  phrase: (name) => ({zh: `在${periodWords[name].zh}`, en: `is in ${periodWords[name].en}`}),
  examples: [
    {
      kind: "date",
      value: "this_month",
      as_of_on: "2024-02-01",
      keeps: ["2024-01-01", "2024-01-31"],
      drops: ["2023-12-31", "2024-02-01", null]
    },
    {
      kind: "date",
      value: "last_quarter",
      as_of_on: "2024-02-01",
      keeps: ["2023-10-01", "2023-12-31"],
      drops: ["2023-09-30", "2024-01-01", null]
    },
    {
      kind: "date",
      value: "next_year",
      as_of_on: "2024-02-01",
      keeps: ["2025-01-01", "2025-12-31"],
      drops: ["2024-12-31", "2026-01-01", null]
    }
  ]
});
