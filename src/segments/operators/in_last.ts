import {Length} from "../day.ts";
import {operator} from "../operator.ts";
import {spans} from "../span.ts";
import {lengthWords} from "../words.ts";

/** From so long before the end of the data date, up to and including the data date. */
export default operator<Length>({
  name: "in_last",
  label: {zh: "最近…内", en: "in the last …"},
  values: {date: Length},
  sql: ({column, day, as_of_on}, value) => {
    const {from, to} = spans.in_last(value, as_of_on);
    return `${column} >= ${day(from)} and ${column} < ${day(to)}`;
  },
  phrase: (length) => ({zh: `在最近${lengthWords(length).zh}内`, en: `is in the last ${lengthWords(length).en}`}),
  examples: [
    {
      kind: "date",
      value: {n: 7, unit: "day"},
      as_of_on: "2024-02-01",
      keeps: ["2024-01-25", "2024-01-31"],
      drops: ["2024-01-24", "2024-02-01", null]
    },
    {
      kind: "date",
      value: {n: 1, unit: "month"},
      as_of_on: "2024-03-31",
      keeps: ["2024-02-29", "2024-03-30"],
      drops: ["2024-02-28", "2024-03-31", null]
    }
  ]
});
