import {z} from "zod";
import {Day} from "../day.ts";
import {Numeric, operator} from "../operator.ts";
import {said} from "../words.ts";

/** From the first to the second, both included. */
const range = <T extends z.ZodType<number | string>>(one: T) =>
  z
    .tuple([one, one])
    .refine((pair) => (pair[0] as number | string) <= (pair[1] as number | string), "the first is not more than the second");

export default operator<[number | string, number | string]>({
  name: "between",
  label: {zh: "介于（含两端）", en: "between, both included"},
  values: {number: range(Numeric), date: range(Day)},
  sql: ({column, value}, [from, to]) => `${column} between ${value(from)} and ${value(to)}`,
  phrase: ([from, to]) => ({zh: `介于${said(from)}与${said(to)}之间（含）`, en: `is between ${said(from)} and ${said(to)}, both included`}),
  examples: [
    {kind: "number", value: [10, 20.5], keeps: [10, 20.5, 15], drops: [9.99, 20.51, null]},
    {kind: "date", value: ["2024-02-01", "2024-02-29"], keeps: ["2024-02-01", "2024-02-29"], drops: ["2024-01-31", "2024-03-01", null]}
  ]
});
