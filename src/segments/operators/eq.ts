import {Day} from "../day.ts";
import {Numeric, operator, Text} from "../operator.ts";
import {said} from "../words.ts";

export default operator<string | number>({
  name: "eq",
  label: {zh: "等于", en: "is"},
  values: {text: Text, number: Numeric, date: Day},
  sql: ({isOneOf}, wanted) => isOneOf([wanted]),
  phrase: (wanted) => ({zh: `为${said(wanted)}`, en: `is ${said(wanted)}`}),
  examples: [
    {kind: "text", value: "上海", keeps: ["上海"], drops: ["上海市", "", null]},
    {kind: "number", value: 3, keeps: [3], drops: [3.01, -3, 0, null]},
    {kind: "date", value: "2024-02-29", keeps: ["2024-02-29"], drops: ["2024-03-01", null]}
  ]
});
