import {operator, Text} from "../operator.ts";

/** Signs that mean something in patterns mean nothing here. */
export default operator<string>({
  name: "contains",
  label: {zh: "包含", en: "contains"},
  values: {text: Text},
  isOfParts: true,
  sql: ({column, value}, part) => `contains(${column}, ${value(part)})`,
  phrase: (part) => ({zh: `包含“${part}”`, en: `contains “${part}”`}),
  examples: [
    {kind: "text", value: "浦东", keeps: ["上海浦东", "浦东"], drops: ["浦西", "", null]},
    {kind: "text", value: "%", keeps: ["5%"], drops: ["5", null]}
  ]
});
