import {nothing, operator} from "../operator.ts";

export default operator({
  name: "is_true",
  label: {zh: "为是", en: "is true"},
  values: {flag: nothing},
  sql: ({column}) => column,
  phrase: () => ({zh: "：是", en: ": yes"}),
  examples: [{kind: "flag", keeps: [true], drops: [false, null]}]
});
