import {Day} from "../day.ts";
import {Numeric, operator, range} from "../operator.ts";
import {said} from "../words.ts";

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
