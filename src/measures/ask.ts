import {identifier, table} from "../sql.ts";
import type {Measure} from "./measure.ts";
import {type Bounds, isOneOf} from "./stores.ts";

/** What a measure can be split by; `total` is one row. */
export type By =
  | "total"
  | "month"
  | "channel"
  | "category"
  | "store_code"
  | "brand"
  | "region"
  | "direction"
  | "waited"
  | "began_in"
  | "cohort"
  | "need"
  | "due_week";

export interface Scope extends Bounds {
  /** Of marts of needs only: its name, and the Monday of the week in which it is due. */
  need?: string;
  week?: string;
  /** Of marts that say the channel only. */
  port?: string;
  /** Stores as they were on the day, and only while they were the group's; else as they are described now, with their whole past. */
  basis?: "then";
  /** Counts of few people are not told, nor what would give them away. */
  hidesFew?: true;
}

export interface Period {
  /** First day, YYYY-MM-DD; none: from the beginning. */
  from?: string;
  /** Last day included. */
  to: string;
}

export interface Question {
  sql: string;
  params: string[];
}

const keys: Record<By, (day: string) => string> = {
  total: () => "'all'",
  // Numbers of months are few and known, so that no row is hashed: a third of what truncated days take.
  month: (day) => `extract(year from m.${day}) * 12 + extract(month from m.${day})`,
  channel: () => "m.channel",
  category: () => "m.category",
  store_code: () => "m.store_code",
  brand: () => "s.brand",
  region: () => "s.region",
  direction: () => "m.direction",
  waited: () => "m.waited",
  began_in: () => "m.began_in",
  need: () => "m.need",
  due_week: () => "m.due_week",
  cohort: () => "cast(m.delivered_on as varchar) || ' ' || cast(m.age_years as varchar)"
};

const columns = {
  store: "s.store_code",
  brand: "s.brand",
  region: "s.region",
  need: "m.need",
  week: "m.due_week",
  port: "m.channel"
} as const;
/** Marts of what goes on over several channels say the one where it began. */
const began: Record<string, string> = {"marts.opportunity_days": "m.began_in", "marts.deals": "m.began_in"};
/** Filters that are read off the stores' description. */
const ofStores = new Set<keyof typeof columns>(["store", "brand", "region"]);

export interface Asked {
  by: By;
  period: Period;
  /** Days before those of the period that are asked of too. */
  past?: Required<Period>;
  scope?: Scope;
  /** Codes of the stores that brand, region, store and bounds leave, as they are described now; absent: all stores, also those that nobody describes. */
  among?: readonly string[];
}

/** One statement for measures of one mart and day: a row per key and whether it is the past, with a column per measure. Text of users is a parameter. */
export const ask = (measures: readonly Measure[], {by, period, past, scope = {}, among}: Asked): Question => {
  const [first] = measures;
  if (!first) throw new Error("no measure to ask for");
  const odd = measures.find(({mart, day}) => mart !== first.mart || day !== first.day);
  if (odd) throw new Error(`measure of another mart: ${odd.name}`);
  const params: string[] = [];
  const bound = (value: string, type: "date" | "varchar") => `cast($${params.push(value)} as ${type})`;
  const isThen = scope.basis === "then";
  if (!isThen && !among && [...ofStores].some((name) => scope[name] !== undefined)) throw new Error("stores not looked up");
  const filters = (Object.keys(columns) as (keyof typeof columns)[]).filter(
    (name) => scope[name] !== undefined && (isThen || !ofStores.has(name))
  );
  const within = ({from, to}: Period): string =>
    [...(from ? [`m.${first.day} >= ${bound(from, "date")}`] : []), `m.${first.day} <= ${bound(to, "date")}`].join(" and ");
  const where = [
    past ? `(${within(period)} or ${within(past)})` : within(period),
    ...(isThen ? ["coalesce(s.is_ours, true)"] : []),
    ...(among ? [isOneOf("m.store_code", among)] : []),
    ...filters.map((name) => `${(name === "port" && began[first.mart]) || columns[name]} = ${bound(scope[name] ?? "", "varchar")}`)
  ];
  const stores = isThen
    ? ` left join marts.store_calendar s on s.store_code = m.store_code and m.${first.day} >= s.from_on and m.${first.day} < s.to_on`
    : " left join marts.stores s on s.store_code = m.store_code";
  // Of a month's rows none is made text, only the group.
  const [key, group] =
    by === "month" ? [`substr(cast(min(m.${first.day}) as varchar), 1, 7)`, keys.month(first.day)] : [keys[by](first.day), "1"];
  const isPast = past ? `m.${first.day} <= ${bound(past.to, "date")}` : "false";
  const sql = `select ${key} as key, ${isPast} as is_past, ${measures.map(({name, value}) => `${value} as ${identifier(name)}`).join(", ")}
from ${table(first.mart)} m${isThen || by === "brand" || by === "region" ? stores : ""}
where ${where.join(" and ")}
group by ${group}, 2 order by 1`;
  return {sql, params};
};
