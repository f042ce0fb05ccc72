import {Length} from "../day.ts";
import {operator} from "../operator.ts";
import {spans} from "../span.ts";
import {lengthWords} from "../words.ts";

/** Before the window that `in_last` of the same length covers. */
export default operator<Length>({
  name: "longer_ago",
  label: {zh: "早于…前", en: "longer ago than …"},
  values: {date: Length},
  sql: ({column, day, as_of_on}, length) => `${column} < ${day(spans.longer_ago(length, as_of_on).to)}`,
  phrase: (length) => ({zh: `在${lengthWords(length).zh}以前`, en: `is longer ago than ${lengthWords(length).en}`}),
  examples: [
    {kind: "date", value: {n: 1, unit: "month"}, as_of_on: "2024-03-31", keeps: ["2024-02-28"], drops: ["2024-02-29", "2025-01-01", null]}
  ]
});
