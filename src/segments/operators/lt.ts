import {Day} from "../day.ts";
import {Numeric, operator} from "../operator.ts";
import {said} from "../words.ts";

export default operator<number | string>({
  name: "lt",
  label: {zh: "小于 / 早于", en: "less than / before"},
  values: {number: Numeric, date: Day},
  sql: ({column, value}, bound) => `${column} < ${value(bound)}`,
  phrase: (bound) =>
    typeof bound === "number"
      ? {zh: `小于${said(bound)}`, en: `is less than ${said(bound)}`}
      : {zh: `早于${bound}`, en: `is before ${bound}`},
  examples: [
    {kind: "number", value: 10, keeps: [9.99, -1], drops: [10, 11, null]},
    {kind: "date", value: "2024-02-29", keeps: ["2024-02-28"], drops: ["2024-02-29", "2024-03-01", null]}
  ]
});
