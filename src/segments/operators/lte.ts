import {Day} from "../day.ts";
import {Numeric, operator} from "../operator.ts";
import {said} from "../words.ts";

export default operator<number | string>({
  name: "lte",
  label: {zh: "不大于 / 不晚于", en: "at most / on or before"},
  values: {number: Numeric, date: Day},
  sql: ({column, value}, bound) => `${column} <= ${value(bound)}`,
  phrase: (bound) =>
    typeof bound === "number"
      ? {zh: `不大于${said(bound)}`, en: `is at most ${said(bound)}`}
      : {zh: `不晚于${bound}`, en: `is on or before ${bound}`},
  examples: [
    {kind: "number", value: 10, keeps: [10, 9.99], drops: [10.01, null]},
    {kind: "date", value: "2024-02-29", keeps: ["2024-02-29", "2024-02-28"], drops: ["2024-03-01", null]}
  ]
});
