import {Ago} from "../day.ts";
import {operator} from "../operator.ts";
import {spans} from "../span.ts";
import {unitWords} from "../words.ts";

export default operator<Ago>({
  name: "ago_between",
  label: {zh: "在…到…之前", en: "between … and … ago"},
  values: {date: Ago},
  sql: ({column, day, as_of_on}, value) => {
    const {from, to} = spans.ago_between(value, as_of_on);
    return `${column} >= ${day(from)} and ${column} < ${day(to)}`;
  },
  phrase: ({from, to, unit}) => ({
    zh: `在${from}到${to}${unitWords[unit].zh}前`,
    en: `is between ${from} and ${to} ${unitWords[unit].en}s ago`
  }),
  examples: [
    {
      kind: "date",
      value: {from: 3, to: 6, unit: "month"},
      as_of_on: "2024-08-31",
      keeps: ["2024-02-29", "2024-05-30"],
      drops: ["2024-02-28", "2024-05-31", null]
    }
  ]
});
