import {nothing, operator} from "../operator.ts";

/** Ended: on the data date or before. */
export default operator({
  name: "has_passed",
  label: {zh: "已过", en: "has passed"},
  values: {date: nothing},
  sql: ({column, day, as_of_on}) => `${column} < ${day(as_of_on)}`,
  phrase: () => ({zh: "已过", en: "has passed"}),
  examples: [{kind: "date", as_of_on: "2024-03-01", keeps: ["2024-02-29"], drops: ["2024-03-01", null]}]
});
