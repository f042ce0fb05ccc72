import fc from "fast-check";
import type {Catalogue} from "../../src/segments/catalogue.ts";
import type {Field, Kind} from "../../src/segments/field.ts";
import type {Relation} from "../../src/segments/relation.ts";
import type {Rule} from "../../src/segments/rule.ts";
import type {Plain, World} from "./naive.ts";

/** Random rules over a world: their values are mostly values that the world has, so that bounds are met. */
const unit = fc.constantFrom("day", "week", "month", "year");
const length = fc.record({n: fc.oneof(fc.constantFrom(1, 2, 30, 31, 60), fc.integer({min: 1, max: 40})), unit});
const period = fc.constantFrom(
  "this_month",
  "last_month",
  "next_month",
  "this_quarter",
  "last_quarter",
  "next_quarter",
  "this_year",
  "last_year",
  "next_year"
);
const ago = fc
  .tuple(fc.integer({min: 0, max: 13}), fc.integer({min: 1, max: 13}), unit)
  .map(([from, more, of]) => ({from, to: from + more, unit: of}));

type Values = Record<Kind, fc.Arbitrary<string | number | boolean>>;
const list = (one: fc.Arbitrary<unknown>) => fc.array(one, {minLength: 1, maxLength: 3});
const ordered = (one: fc.Arbitrary<string | number | boolean>) => fc.tuple(one, one).map(([a, b]) => (a <= b ? [a, b] : [b, a]));

/** Values for each operator. Every operator of the product must be here: a test says so. */
export const operators: Record<string, (kind: Kind, values: Values) => fc.Arbitrary<unknown>> = {
  eq: (kind, values) => values[kind],
  ne: (kind, values) => values[kind],
  gt: (kind, values) => values[kind],
  gte: (kind, values) => values[kind],
  lt: (kind, values) => values[kind],
  lte: (kind, values) => values[kind],
  between: (kind, values) => ordered(values[kind]),
  in: (kind, values) => list(values[kind]),
  not_in: (kind, values) => list(values[kind]),
  contains: (_, {text}) => text.map((value) => String(value).slice(0, 2)),
  starts_with: (_, {text}) => text.map((value) => String(value).slice(0, 2)),
  is_empty: () => fc.constant(undefined),
  is_known: () => fc.constant(undefined),
  is_true: () => fc.constant(undefined),
  is_false: () => fc.constant(undefined),
  in_last: () => length,
  in_next: () => length,
  longer_ago: () => length,
  ago_between: () => ago,
  calendar: () => period,
  has_passed: () => fc.constant(undefined),
  lies_ahead: () => fc.constant(undefined),
  anniversary_in: () => fc.integer({min: 1, max: 365})
};

const byKind: Record<Kind, string[]> = {
  text: ["eq", "ne", "in", "not_in", "contains", "starts_with", "is_empty", "is_known"],
  number: ["eq", "ne", "gt", "gte", "lt", "lte", "between", "in", "not_in", "is_empty", "is_known"],
  flag: ["is_true", "is_false", "is_empty", "is_known"],
  date: [
    "eq",
    "ne",
    "gt",
    "gte",
    "lt",
    "lte",
    "between",
    "in_last",
    "in_next",
    "longer_ago",
    "ago_between",
    "calendar",
    "has_passed",
    "lies_ahead",
    "anniversary_in",
    "is_empty",
    "is_known"
  ]
};

/** Without keys whose value is undefined, as JSON has it. */
const clean = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const pool = (values: Plain[string][] | undefined, fallback: (string | number | boolean)[]): fc.Arbitrary<string | number | boolean> => {
  const known = [...new Set((values ?? []).filter((value) => value !== null && value !== "" && String(value).length <= 200))] as (
    | string
    | number
    | boolean
  )[];
  return fc.constantFrom(...(known.length > 0 ? known : fallback));
};

const valuesOf = (field: Pick<Field, "column" | "kind" | "sql">, rows: Plain[]): Values => {
  const isAskable = (value: Plain[string]): boolean => typeof value !== "number" || Number(value.toFixed(4)) === value;
  const own = pool(
    rows.map((row) => row[field.column] ?? null).filter(isAskable),
    field.kind === "number" ? [0, 1] : field.kind === "date" ? ["2024-02-29"] : ["上海"]
  );
  const number = fc.oneof(own, fc.constantFrom(0, 1, 2, ...(field.sql === "bigint" ? [] : [99.99, 100.5])));
  return {
    text: fc.oneof(own, fc.constantFrom("不存在", "%", "_")),
    number,
    flag: own,
    date: fc.oneof(own, fc.constantFrom("2024-02-29", "2024-03-31"))
  };
};

const conditionOf = (fields: Map<string, Field>, rows: Plain[]): fc.Arbitrary<object> =>
  fc
    .constantFrom(...fields.values())
    .chain((field) =>
      fc
        .constantFrom(...byKind[field.kind])
        .chain((op) =>
          (operators[op] as (typeof operators)[string])(field.kind, valuesOf(field, rows)).map((value) => ({field: field.name, op, value}))
        )
    );

const windows = fc.oneof(
  fc.constant(undefined),
  fc.constant({kind: "ever"}),
  length.map((one) => ({kind: "last", ...one})),
  ago.map((one) => ({kind: "ago", ...one})),
  fc
    .constantFrom("this_month", "last_month", "this_quarter", "last_quarter", "this_year", "last_year")
    .map((name) => ({kind: "calendar", period: name})),
  fc.constantFrom("2023-03-31", "2024-02-28", "2024-02-29", "2024-01-31").map((from) => ({kind: "dates", from})),
  fc.constantFrom("2024-02-29", "2024-03-30").map((to) => ({kind: "dates", from: "2023-12-31", to}))
);
const not = fc.constantFrom(undefined, undefined, false, true);

/** Arbitrary rules of the world. @param segments ids and versions that may be referenced */
export const ruleOf = (catalogue: Catalogue, world: World, segments: {id: string; version: number}[] = []): fc.Arbitrary<Rule> => {
  const rows = (table: string): Plain[] => world.tables.get(table) ?? [];
  const fields = new Map([...catalogue.fields].filter(([, field]) => field.table === "marts.profiles"));
  const relations = <K extends Relation>(kinds: Map<string, K>): fc.Arbitrary<K> => fc.constantFrom(...kinds.values());
  const where = (relation: Relation, maxLength = 2) => fc.array(conditionOf(relation.fields, rows(relation.table)), {maxLength});
  const attribute = fc.tuple(conditionOf(fields, world.profiles), not).map(([one, no]) => ({type: "attr", not: no, ...one}));
  const event = relations(catalogue.events).chain((kind) => {
    const numbers = [...kind.fields.values()].filter((field) => field.kind === "number" && field.sql !== "bigint");
    const days = {column: kind.on, kind: "date", sql: "date"} as const;
    const counted = {column: "", kind: "number", sql: "bigint"} as const;
    const summed = {column: numbers[0]?.column ?? "", kind: "number", sql: "decimal(18, 4)"} as const;
    const total = fc.constantFrom("count", "days", "first", "last", ...(numbers.length > 0 ? ["sum"] : [])).chain((agg) => {
      const field = agg === "count" || agg === "days" ? counted : agg === "sum" ? summed : days;
      return fc.constantFrom(...byKind[field.kind]).chain((op) =>
        (operators[op] as (typeof operators)[string])(field.kind, valuesOf(field, rows(kind.table))).map((value) => ({
          agg,
          op,
          value,
          of: agg === "sum" ? numbers[0]?.name : undefined
        }))
      );
    });
    return fc
      .tuple(total, windows, where(kind, 1), not)
      .map(([rest, window, conditions, no]) => ({type: "event", not: no, event: kind.name, ...rest, window, where: conditions}));
  });
  const step = relations(catalogue.events).chain((kind) => where(kind, 1).map((conditions) => ({event: kind.name, where: conditions})));
  const within = fc.constantFrom(0, 1, 7, 30, 90, 365, 1000);
  const later = (minLength: number) =>
    fc.array(
      fc.tuple(step, within).map(([one, within_days]) => ({...one, within_days})),
      {minLength, maxLength: 2}
    );
  const sequence = fc
    .tuple(step, windows, fc.constantFrom("none", "between", "after"), step, within)
    .chain(([first, window, when, none, within_days]) =>
      fc.tuple(later(when === "after" ? 0 : 1), not).map(([steps, no]) => ({
        type: "sequence",
        not: no,
        first: {...first, window},
        later: steps,
        without: when === "none" ? undefined : when === "between" ? {...none, when} : {...none, when, within_days}
      }))
    );
  const has = relations(catalogue.things).chain((kind) =>
    fc.tuple(where(kind, 3), not).map(([conditions, no]) => ({type: "has", not: no, thing: kind.name, where: conditions}))
  );
  const numbers = [...fields.values()].filter(({kind}) => kind === "number").map(({name}) => name);
  const texts = [...fields.values()].filter(({kind}) => kind === "text").map(({name}) => name);
  const top = fc
    .record({
      by: fc.constantFrom(...numbers),
      from: fc.constantFrom("highest", "lowest"),
      within: fc.constantFrom(undefined, ...texts),
      size: fc.oneof(fc.record({n: fc.integer({min: 1, max: 20})}), fc.record({share_bp: fc.constantFrom(1, 500, 1000, 3333, 10_000)}))
    })
    .map(({size, ...rest}) => ({type: "top", ...rest, ...size}));
  const ids = fc
    .subarray(
      world.profiles.map(({person_id}) => String(person_id)),
      {minLength: 1, maxLength: 20}
    )
    .map((list) => ({type: "ids", ids: [...list, "p_00000000nobody"]}));
  const references =
    segments.length > 0
      ? [{weight: 1, arbitrary: fc.tuple(fc.constantFrom(...segments), not).map(([one, no]) => ({type: "segment", not: no, ...one}))}]
      : [];
  const leaf = fc.oneof(
    {weight: 5, arbitrary: attribute},
    {weight: 4, arbitrary: event},
    {weight: 3, arbitrary: sequence},
    {weight: 2, arbitrary: has},
    {weight: 2, arbitrary: top},
    {weight: 1, arbitrary: ids},
    ...references
  );
  const group = (depth: number): fc.Arbitrary<object> => {
    const node =
      depth === 0 ? leaf : fc.oneof({weight: 4, arbitrary: leaf as fc.Arbitrary<object>}, {weight: 1, arbitrary: group(depth - 1)});
    return fc
      .tuple(fc.constantFrom("and", "or"), fc.array(node, {minLength: 1, maxLength: 3}), not)
      .map(([op, rules, no]) => ({type: "group", op, not: no, rules}));
  };
  return fc
    .record({
      unit: fc.constantFrom(undefined, undefined, "person", "household", "vehicle"),
      people: fc.constantFrom(undefined, "identified", "all"),
      purpose: fc.constantFrom("marketing", "marketing", "partner_sharing", "finance_data"),
      channel: fc.constantFrom("sms", "phone", "wechat", "email", "app_push", "partner"),
      root: group(2)
    })
    .map((rule) => clean({v: 1, ...rule}) as unknown as Rule);
};
