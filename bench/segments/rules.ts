/** A rule of the list, and the bar that it is held against. */
export interface Case {
  name: string;
  kind: "attributes" | "events" | "sequences";
  rule: object;
}

const attr = (field: string, op: string, value?: unknown) => ({type: "attr", field, op, ...(value === undefined ? {} : {value})});
const all = (...rules: object[]) => ({type: "group", op: "and", rules});
const any = (...rules: object[]) => ({type: "group", op: "or", rules});
const year = {kind: "last", n: 12, unit: "month"};
const event = (name: string, rest: object) => ({type: "event", event: name, window: year, ...rest});
const times = (name: string, op: string, value: unknown, rest: object = {}) => event(name, {agg: "count", op, value, ...rest});
const sequence = (first: object, later: object[], rest: object = {}) => ({type: "sequence", first, later, ...rest});
const of = (name: string, kind: Case["kind"], root: object, more: object = {}): Case => ({
  name,
  kind,
  rule: {v: 1, purpose: "marketing", channel: "sms", ...more, root: "rules" in root ? root : all(root)}
});

const attributes: Case[] = [
  of("city is one", "attributes", attr("city", "eq", "上海市")),
  of("city is another", "attributes", attr("city", "ne", "上海市")),
  of("brand of the store", "attributes", attr("owner_brand", "in", ["宝马", "奔驰", "奥迪"])),
  of("other brands", "attributes", attr("owner_brand", "not_in", ["宝马", "奔驰"])),
  of("city in words", "attributes", all(attr("city", "contains", "州"), attr("owner_store_code", "starts_with", "S0"))),
  of("worth and cars", "attributes", all(attr("revenue_yuan", "gt", 100_000), attr("vehicles_owned", "gte", 1))),
  of(
    "few orders",
    "attributes",
    all(attr("orders", "lt", 3), attr("service_visits", "lte", 4), attr("recency_days", "between", [90, 720]))
  ),
  of("flags", "attributes", all(attr("consent_partner_sharing", "is_true"), attr("allows_phone", "is_false"))),
  of("known and unknown", "attributes", all(attr("gender", "is_known"), attr("last_purchase_on", "is_empty"))),
  of(
    "bought lately",
    "attributes",
    any(attr("last_purchase_on", "in_last", {n: 90, unit: "day"}), attr("last_service_on", "in_last", {n: 3, unit: "month"}))
  ),
  of(
    "lapsed",
    "attributes",
    all(
      attr("last_service_on", "longer_ago", {n: 12, unit: "month"}),
      attr("newest_vehicle_on", "ago_between", {from: 2, to: 5, unit: "year"})
    )
  ),
  of("calendar", "attributes", attr("first_purchase_on", "calendar", "last_year")),
  of("anniversary", "attributes", all(attr("newest_vehicle_on", "anniversary_in", 30), attr("newest_vehicle_on", "has_passed"))),
  of(
    "nested",
    "attributes",
    all(
      any(attr("city", "eq", "苏州市"), attr("city", "eq", "无锡市"), {...all(attr("vehicles_owned", "eq", 0)), not: true}),
      attr("kind", "eq", "person")
    )
  ),
  of(
    "totals from the profile",
    "attributes",
    all(
      {type: "event", event: "service_visit", agg: "count", op: "gte", value: 3},
      {type: "event", event: "purchase", agg: "sum", of: "revenue_yuan", op: "gte", value: 1000}
    )
  ),
  of("households", "attributes", attr("vehicles_owned", "gte", 1), {unit: "household"})
];

const events: Case[] = [
  of("two visits in a year", "events", times("service_visit", "gte", 2)),
  of("no visit in a year", "events", times("service_visit", "eq", 0)),
  of("three days with visits", "events", event("service_visit", {agg: "days", op: "gte", value: 2})),
  of("workshop money", "events", event("service_visit", {agg: "sum", of: "revenue_yuan", op: "gte", value: 3000})),
  of("repairs", "events", times("service_visit", "gte", 1, {where: [{field: "job_type", op: "in", value: ["repair", "accident"]}]})),
  of("last touch", "events", event("interaction", {agg: "last", op: "in_last", value: {n: 30, unit: "day"}})),
  of("first lead", "events", event("lead", {agg: "first", op: "longer_ago", value: {n: 6, unit: "month"}})),
  of("messages opened", "events", times("interaction", "between", [1, 5], {where: [{field: "kind", op: "eq", value: "message_opened"}]})),
  of(
    "purchases of a campaign's weeks",
    "events",
    times("purchase", "gte", 1, {window: {kind: "dates", from: "2025-11-01", to: "2025-12-12"}})
  ),
  of("bookings between 3 and 6 months ago", "events", times("booking", "gte", 1, {window: {kind: "ago", from: 3, to: 6, unit: "month"}})),
  of(
    "orders of last quarter",
    "events",
    times("order", "gte", 1, {window: {kind: "calendar", period: "last_quarter"}, where: [{field: "amount_yuan", op: "gte", value: 100}]})
  ),
  of(
    "visited and did not buy",
    "events",
    all(times("showroom_visit", "gte", 1), {
      ...times("purchase", "gte", 1, {where: [{field: "category", op: "eq", value: "new_vehicle"}]}),
      not: true
    })
  ),
  of(
    "applied for finance, in a campaign or appraised",
    "events",
    any(times("finance_application", "gte", 1), times("campaign_assignment", "gte", 1), times("appraisal", "gte", 1))
  ),
  of("insurance of the same car", "events", {
    type: "has",
    thing: "vehicle",
    where: [
      {field: "brand", op: "in", value: ["宝马", "奔驰"]},
      {field: "insurance_due_on", op: "in_next", value: {n: 60, unit: "day"}}
    ]
  }),
  of("contract that ended", "events", {
    type: "has",
    thing: "contract",
    where: [
      {field: "kind", op: "eq", value: "loan"},
      {field: "due_on", op: "has_passed"}
    ]
  }),
  of(
    "cars with a warranty to come",
    "events",
    {type: "has", thing: "vehicle", where: [{field: "warranty_ends_on", op: "lies_ahead"}]},
    {unit: "vehicle"}
  ),
  of(
    "open opportunity, or insurance to renew",
    "events",
    any(
      {type: "has", thing: "opportunity", where: [{field: "state", op: "eq", value: "open"}]},
      {
        type: "has",
        thing: "need",
        where: [
          {field: "need", op: "eq", value: "insurance_renewal"},
          {field: "probability", op: "gte", value: 0.3}
        ]
      }
    )
  )
];

const sequences: Case[] = [
  of("lead then visit", "sequences", sequence({event: "lead", window: year}, [{event: "showroom_visit", within_days: 30}])),
  of(
    "lead, test drive, purchase",
    "sequences",
    sequence({event: "lead", window: year}, [
      {event: "test_drive", within_days: 60},
      {event: "purchase", within_days: 60}
    ])
  ),
  of(
    "test drive and no purchase",
    "sequences",
    sequence({event: "test_drive", window: year}, [], {without: {event: "purchase", when: "after", within_days: 60}})
  ),
  of(
    "message, then visit, no other message between",
    "sequences",
    sequence(
      {event: "interaction", where: [{field: "kind", op: "eq", value: "message_sent"}], window: year},
      [{event: "service_visit", within_days: 30}],
      {without: {event: "interaction", where: [{field: "kind", op: "eq", value: "message_sent"}], when: "between"}}
    )
  ),
  of("visit after visit, ever", "sequences", sequence({event: "service_visit"}, [{event: "service_visit", within_days: 365}])),
  of("top ten per cent of each store", "sequences", {
    type: "top",
    by: "revenue_yuan",
    from: "highest",
    share_bp: 1000,
    within: "owner_store_code"
  }),
  of("top 50,000 of the workshop", "sequences", {type: "top", by: "service_yuan", from: "highest", n: 50_000})
];

/** Forty rules that cover every operator, kind of node, event, thing and window. */
export const cases: Case[] = [...attributes, ...events, ...sequences];
