import {entries, Fields, list, map, object, oneOf, optional, plain, type Shape, text, words} from "./shape.ts";

const range: Shape = (fields) => `[${plain(fields)},${plain(fields)}]`;

const margin = object({
  margin_yuan: plain,
  split: object({service: plain, parts: plain, vehicle: plain, finance: plain}),
  expected_range: range,
  outcome_range: range
});

const reason = oneOf({
  bought: object({code: text, days: plain, last_on: words}),
  car_ordered: object({code: text, on: words}),
  car_since: object({code: text, months: plain}),
  contract_ends: object({code: text, kind: text, on: words}),
  serviced: object({code: text, visits: plain, last_on: words})
});

/** Unknown days come last in a list that is sorted by its text: there they are written out. */
const day: Shape = (fields) => (fields.peek() === "null" ? plain(fields) : words(fields));

/** `02 tyre_battery=capped;03 …`: rank, need, and what it lost by. */
const alternatives: Shape = (fields) =>
  `[${fields
    .take()
    .split(";")
    .filter(Boolean)
    .map((one) => one.replace(/^\d+ (\w+)=(\w+)$/, '{"need":"$1","lost_by":"$2"}'))
    .join(",")}]`;

const scores = {
  expected_margin: optional(
    object({
      is_estimated: plain,
      discount_ratio: plain,
      months_12: margin,
      months_36: margin,
      months_60: margin,
      alive_ratio: plain,
      next_visit_on: words,
      car_12_ratio: plain,
      next_car_on: words,
      reasons: list(reason),
      data_date: text
    })
  ),
  needs: list(object({rank: plain, need: text, vin: words, probability: plain, due_on: words, is_due: plain, reasons: text}))
};

/** A line of `marts.profile_documents`, as its model writes it: what is asked for of a thousand people comes first. */
const profile = {
  person_id: text,
  kind: text,
  is_identified: plain,
  name: words,
  mobile: words,
  gender: words,
  province: words,
  city: words,
  owner_store: words,
  first_seen_on: words,
  last_seen_on: words,
  value: object({
    orders: plain,
    revenue_yuan: plain,
    purchase_days: plain,
    recency_days: plain,
    first_on: words,
    last_on: words,
    by_category: list(object({category: text, orders: plain, purchase_days: plain, revenue_yuan: plain, first_on: words, last_on: words}))
  }),
  service: object({visits: plain, revenue_yuan: plain, last_on: words}),
  expected_margin: scores.expected_margin,
  vehicles_owned: plain,
  vehicles: list(object({from_on: day, to_on: day, vin: text, brand: words, series: words})),
  needs: scores.needs,
  persona: optional(object({persona_no: plain, zh: text, en: text})),
  next_action: optional(
    object({
      need: text,
      action: text,
      vin: words,
      store: words,
      probability: plain,
      expected_margin_yuan: plain,
      due_on: words,
      alternatives
    })
  ),
  consents: list(object({purpose: text, channel: text, state: text, decided_on: words})),
  identifiers: map(plain),
  data_date: text
};

const parts = {profile: object(profile, ["person_id", ...Object.keys(scores)]), scores: entries(scores)};

/** What is asked for of a person: all, or the entries `expected_margin` and `needs` alone. */
export type Part = keyof typeof parts;

/** Of a person's line what is asked for, as JSON text. */
export const documentOf = (person_id: string, line: string, part: Part = "profile"): string =>
  parts[part](new Fields(part === "profile" ? `${person_id}\t${line}` : line));
