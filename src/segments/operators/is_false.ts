import {nothing, operator} from "../operator.ts";

export default operator({
  name: "is_false",
  label: {zh: "为否", en: "is false"},
  values: {flag: nothing},
  sql: ({column}) => `not ${column}`,
  phrase: () => ({zh: "：否", en: ": no"}),
  examples: [{kind: "flag", keeps: [false], drops: [true, null]}]
});
