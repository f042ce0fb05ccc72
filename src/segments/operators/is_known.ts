import {nothing, operator} from "../operator.ts";

export default operator({
  name: "is_known",
  label: {zh: "已知", en: "is known"},
  values: {text: nothing, number: nothing, flag: nothing, date: nothing},
  isOfUnknown: true,
  sql: ({column}) => `${column} is not null`,
  phrase: () => ({zh: "已知", en: "is known"}),
  examples: [
    {kind: "text", keeps: ["上海", ""], drops: [null]},
    {kind: "number", keeps: [0, 1.5], drops: [null]},
    {kind: "flag", keeps: [true, false], drops: [null]},
    {kind: "date", keeps: ["2024-02-29"], drops: [null]}
  ]
});
