import {Day} from "../day.ts";
import {Numeric, operator, Text} from "../operator.ts";
import {said} from "../words.ts";

/** Known and another; «not eq» holds for the unknown, too. */
export default operator<string | number>({
  name: "ne",
  label: {zh: "已知且不等于", en: "is known and is not"},
  values: {text: Text, number: Numeric, date: Day},
  sql: ({isOneOf}, other) => `not ${isOneOf([other])}`,
  phrase: (other) => ({zh: `已知且不为${said(other)}`, en: `is known and is not ${said(other)}`}),
  examples: [
    {kind: "text", value: "上海", keeps: ["北京", ""], drops: ["上海", null]},
    {kind: "number", value: 3, keeps: [0, 3.01], drops: [3, null]},
    {kind: "date", value: "2024-02-29", keeps: ["2024-03-01"], drops: ["2024-02-29", null]}
  ]
});
