import {operator, Text} from "../operator.ts";

export default operator<string>({
  name: "starts_with",
  label: {zh: "开头是", en: "starts with"},
  values: {text: Text},
  isOfParts: true,
  sql: ({column, value}, part) => `starts_with(${column}, ${value(part)})`,
  phrase: (part) => ({zh: `以“${part}”开头`, en: `starts with “${part}”`}),
  examples: [{kind: "text", value: "S0", keeps: ["S01", "S0"], drops: ["XS01", "s01", null]}]
});
