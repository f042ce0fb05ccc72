import {many, Numeric, operator, Text} from "../operator.ts";
import {listed} from "../words.ts";

export default operator<(string | number)[]>({
  name: "in",
  label: {zh: "属于", en: "is one of"},
  values: {text: many(Text), number: many(Numeric)},
  sql: ({isOneOf}, wanted) => isOneOf(wanted),
  phrase: (wanted) => ({zh: `为${listed(wanted).zh}之一`, en: `is ${listed(wanted).en}`}),
  examples: [
    {kind: "text", value: ["宝马", "奔驰"], keeps: ["宝马", "奔驰"], drops: ["宝", "奥迪", null]},
    {kind: "number", value: [1, 2.5], keeps: [1, 2.5], drops: [2, null]}
  ]
});
