import {Length} from "../day.ts";
import {operator} from "../operator.ts";
import {spans} from "../span.ts";
import {lengthWords} from "../words.ts";

/** Due: from the day after the data date, so many days, weeks, months or years on. */
export default operator<Length>({
  name: "in_next",
  label: {zh: "未来…内到期", en: "due in the next …"},
  values: {date: Length},
  sql: ({column, day, as_of_on}, value) => {
    const {from, to} = spans.in_next(value, as_of_on);
    return `${column} >= ${day(from)} and ${column} < ${day(to)}`;
  },
  phrase: (length) => ({zh: `在未来${lengthWords(length).zh}内`, en: `is in the next ${lengthWords(length).en}`}),
  examples: [
    {
      kind: "date",
      value: {n: 30, unit: "day"},
      as_of_on: "2024-02-01",
      keeps: ["2024-02-01", "2024-03-01"],
      drops: ["2024-01-31", "2024-03-02", null]
    },
    {kind: "date", value: {n: 1, unit: "year"}, as_of_on: "2024-02-29", keeps: ["2025-02-27"], drops: ["2025-02-28", null]}
  ]
});
