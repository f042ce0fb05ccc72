import {Day} from "../day.ts";
import {Numeric, operator} from "../operator.ts";
import {said} from "../words.ts";

export default operator<number | string>({
  name: "gte",
  label: {zh: "不小于 / 不早于", en: "at least / on or after"},
  values: {number: Numeric, date: Day},
  sql: ({column, value}, bound) => `${column} >= ${value(bound)}`,
  phrase: (bound) =>
    typeof bound === "number"
      ? {zh: `不小于${said(bound)}`, en: `is at least ${said(bound)}`}
      : {zh: `不早于${bound}`, en: `is on or after ${bound}`},
  examples: [
    {kind: "number", value: 10, keeps: [10, 10.01], drops: [9.99, null]},
    {kind: "date", value: "2024-02-29", keeps: ["2024-02-29", "2024-03-01"], drops: ["2024-02-28", null]}
  ]
});
