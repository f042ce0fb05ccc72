import {nothing, operator} from "../operator.ts";

export default operator({
  name: "lies_ahead",
  label: {zh: "尚未到", en: "lies ahead"},
  values: {date: nothing},
  sql: ({column, day, as_of_on}) => `${column} >= ${day(as_of_on)}`,
  phrase: () => ({zh: "尚未到", en: "lies ahead"}),
  examples: [{kind: "date", as_of_on: "2024-03-01", keeps: ["2024-03-01", "2030-01-01"], drops: ["2024-02-29", null]}]
});
