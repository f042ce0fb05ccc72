import {entries, list, map, object, oneOf, optional, pair, plain, type Shape, sequence, text, unsaid, words} from "./shape.ts";

const range = pair(plain, plain);

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
const day: Shape = (fields, out) => (fields.peek() === "null" ? plain : words)(fields, out);

/** `02 tyre_battery=capped;03 …`: rank, need, and what it lost by. */
const alternatives: Shape = (fields, out) => {
  fields.take();
  const each = fields.string().split(";").filter(Boolean);
  out.text(`[${each.map((one) => one.replace(/^\d+ (\w+)=(\w+)$/, '{"need":"$1","lost_by":"$2"}')).join(",")}]`);
};

const expected_margin = optional(
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
);

const needs = (evidence: Shape): Shape =>
  list(object({rank: plain, need: text, vin: words, probability: plain, due_on: words, is_due: plain, evidence}));

/** A line of `marts.profile_documents`, as its model writes it: what is asked for of a thousand people comes first. */
const profile = (evidence: Shape) => ({
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
  expected_margin,
  vehicles_owned: plain,
  vehicles: list(object({from_on: day, to_on: day, vin: text, brand: words, series: words})),
  needs: needs(evidence),
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
});

/** Shapes of a person's line. @param evidence of a need's reasons, which are one field */
export const shapesOf = (evidence: Shape): {profile: Shape; scores: Shape} => ({
  profile: object(profile(evidence), ["person_id", "expected_margin", "needs"]),
  /** The entries `expected_margin` and `needs` alone, without braces. */
  scores: sequence(unsaid, entries({expected_margin, needs: needs(evidence)}))
});
