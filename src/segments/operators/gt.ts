import {Day} from "../day.ts";
import {Numeric, operator} from "../operator.ts";
import {said} from "../words.ts";

export default operator<number | string>({
  name: "gt",
  label: {zh: "大于 / 晚于", en: "more than / after"},
  values: {number: Numeric, date: Day},
  sql: ({column, value}, bound) => `${column} > ${value(bound)}`,
  phrase: (bound) =>
    typeof bound === "number"
      ? {zh: `大于${said(bound)}`, en: `is more than ${said(bound)}`}
      : {zh: `晚于${bound}`, en: `is after ${bound}`},
  examples: [
    {kind: "number", value: 10, keeps: [11, 10.01], drops: [10, 9.99, null]},
    {kind: "date", value: "2024-02-29", keeps: ["2024-03-01"], drops: ["2024-02-29", "2024-02-28", null]}
  ]
});
