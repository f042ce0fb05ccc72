import {many, Numeric, operator, Text} from "../operator.ts";
import {listed} from "../words.ts";

/** Known and none of these; «not in» with the rule's own `not` holds for the unknown, too. */
export default operator<(string | number)[]>({
  name: "not_in",
  label: {zh: "已知且不属于", en: "is known and none of"},
  values: {text: many(Text), number: many(Numeric)},
  sql: ({isOneOf}, others) => `not ${isOneOf(others)}`,
  phrase: (others) => ({zh: `已知且不为${listed(others).zh}`, en: `is known and not ${listed(others).en}`}),
  examples: [
    {kind: "text", value: ["宝马", "奔驰"], keeps: ["奥迪", ""], drops: ["宝马", null]},
    {kind: "number", value: [1, 2.5], keeps: [2, 0], drops: [1, 2.5, null]}
  ]
});
