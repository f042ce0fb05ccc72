import {nothing, operator} from "../operator.ts";

export default operator({
  name: "is_empty",
  label: {zh: "未知", en: "is unknown"},
  values: {text: nothing, number: nothing, flag: nothing, date: nothing},
  isOfUnknown: true,
  sql: ({column}) => `${column} is null`,
  phrase: () => ({zh: "未知", en: "is unknown"}),
  examples: [
    {kind: "text", keeps: [null], drops: ["上海", ""]},
    {kind: "number", keeps: [null], drops: [0, 1.5]},
    {kind: "flag", keeps: [null], drops: [true, false]},
    {kind: "date", keeps: [null], drops: ["2024-02-29"]}
  ]
});
