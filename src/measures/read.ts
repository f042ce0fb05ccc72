import type {Row} from "../engine/engine.ts";
import {ask, type By, type Period, type Scope} from "./ask.ts";
import {type ByStore, told} from "./guard.ts";
import type {Measure} from "./measure.ts";
import type {Reader} from "./reader.ts";
import {codesOf} from "./stores.ts";

/** Values by measure and key; a quotient without a base is null. */
export type Answers = Map<string, Map<string, number | null>>;

const number = (value: Row[string] | undefined): number | null => (value === null || value === undefined ? null : Number(value));

/** Stores as they were are looked up on the day; of those as they are described now, codes are enough. */
const amongOf = (reader: Reader, {basis, within, ...bounds}: Scope): Promise<readonly string[] | undefined> =>
  codesOf(reader, {...(within && {within}), ...(basis !== "then" && bounds)});

interface How {
  by: By;
  period: Period;
  scope?: Scope;
}

/** Answers of a period, and of days before it. */
export interface Both {
  now: Answers;
  before: Answers;
}

/** Asks measures of any marts, one statement for each mart, and gives their values by key. */
const rawBoth = async (reader: Reader, measures: readonly Measure[], how: How & {past?: Required<Period>}): Promise<Both> => {
  if (measures.length === 0) return {now: new Map(), before: new Map()};
  const among = await amongOf(reader, how.scope ?? {});
  const groups = [...Map.groupBy(measures, ({mart, day}) => `${mart} ${day}`).values()];
  const answers = await Promise.all(
    groups.map(async (group) => {
      const {sql, params} = ask(group, {...how, ...(among && {among})});
      return {group, rows: await reader.rows(sql, params)};
    })
  );
  const valuesOf = (wanted: boolean): Answers =>
    new Map(
      answers.flatMap(({group, rows}) => {
        const those = rows.filter(({is_past}) => (is_past === true) === wanted);
        return group.map(({name}) => [name, new Map(those.map((row) => [String(row.key ?? ""), number(row[name])]))] as const);
      })
    );
  return {now: valuesOf(false), before: valuesOf(true)};
};

const raw = async (reader: Reader, measures: readonly Measure[], how: How): Promise<Answers> => (await rawBoth(reader, measures, how)).now;

const byStore =
  (reader: Reader): ByStore =>
  async (measure, period) =>
    (await raw(reader, [measure], {by: "store_code", period})).get(measure.name)?.values() ?? [];

const mapValues = async <T>(values: Map<string, T>, of: (value: T, key: string) => Promise<T>): Promise<Map<string, T>> =>
  new Map(await Promise.all([...values].map(async ([key, value]) => [key, await of(value, key)] as const)));

/** As far as the one who asks may be told: of people in parts, all parts or none. */
const toldOf = (reader: Reader, measures: readonly Measure[], answers: Answers, {by, period, scope = {}}: How): Promise<Answers> => {
  const asked = by !== "total" && scope.hidesFew ? {...scope, within: []} : scope;
  return mapValues(answers, (values, name) => {
    const measure = measures.find((one) => one.name === name);
    return measure
      ? mapValues(values, (value) => told(value, {measure, period, scope: asked, byStore: byStore(reader)}))
      : Promise.resolve(values);
  });
};

/** Measures of any marts by key, as far as the one who asks may be told. */
export const read = async (reader: Reader, measures: readonly Measure[], how: How): Promise<Answers> =>
  toldOf(reader, measures, await raw(reader, measures, how), how);

/** The same of a period and of days before it, in one round of questions. */
export const readBoth = async (reader: Reader, measures: readonly Measure[], how: How & {past: Required<Period>}): Promise<Both> => {
  const {now, before} = await rawBoth(reader, measures, how);
  const [present, past] = await Promise.all([
    toldOf(reader, measures, now, how),
    toldOf(reader, measures, before, {...how, period: how.past})
  ]);
  return {now: present, before: past};
};

const monthsBetween = (first: string, last: string): string[] => {
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
};

/** `2025-12` → `2026-01`. */
export const nextMonth = (month: string, by = 1): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
};

/** `2026-02` → `2026-02-28`. */
const lastDay = (month: string): string => new Date(Date.parse(`${nextMonth(month)}-01`) - 86_400_000).toISOString().slice(0, 10);

const empty = (measure: Measure): number | null => (measure.isQuotient ? null : 0);

const running = (values: Map<string, number | null>, months: string[], first: string): Map<string, number> => {
  let total = [...values].filter(([month]) => month < first).reduce((sum, [, value]) => sum + (value ?? 0), 0);
  return new Map(
    months.map((month) => {
      total += values.get(month) ?? 0;
      return [month, total];
    })
  );
};

/** Every month from `first` to the month of `to`: flows of the month, stocks at its end. Months without rows are 0 (a quotient: null). */
export const readMonths = async (
  reader: Reader,
  measures: readonly Measure[],
  {first, to, scope = {}}: {first: string; to: string; scope?: Scope}
): Promise<Answers> => {
  const months = monthsBetween(first, to.slice(0, 7));
  const [stocks, flows] = [measures.filter(({kind}) => kind === "stock"), measures.filter(({kind}) => kind === "flow")];
  const [stock, flow] = await Promise.all([
    raw(reader, stocks, {by: "month", period: {to}, scope}),
    raw(reader, flows, {by: "month", period: {from: `${first}-01`, to}, scope})
  ]);
  const answers: Answers = new Map([
    ...flows.map((one) => [one.name, new Map(months.map((month) => [month, flow.get(one.name)?.get(month) ?? empty(one)]))] as const),
    ...stocks.map((one) => [one.name, running(stock.get(one.name) ?? new Map(), months, first)] as const)
  ]);
  return mapValues(answers, (values, name) => {
    const measure = measures.find((one) => one.name === name);
    return mapValues(values, async (value, month) => {
      const period = {...(measure?.kind === "flow" && {from: `${month}-01`}), to: month === to.slice(0, 7) ? to : lastDay(month)};
      return measure ? told(value, {measure, period, scope, byStore: byStore(reader)}) : value;
    });
  });
};

/** One value for each measure: flows within the period, stocks at its end. */
export const readTotals = async (
  reader: Reader,
  measures: readonly Measure[],
  {period, scope = {}}: {period: Required<Period>; scope?: Scope}
): Promise<Map<string, number | null>> => {
  const [stock, flow] = await Promise.all([
    read(
      reader,
      measures.filter(({kind}) => kind === "stock"),
      {by: "total", period: {to: period.to}, scope}
    ),
    read(
      reader,
      measures.filter(({kind}) => kind === "flow"),
      {by: "total", period, scope}
    )
  ]);
  const totalOf = (one: Measure): number | null => {
    const value = (one.kind === "stock" ? stock : flow).get(one.name)?.get("all");
    return value === undefined ? empty(one) : value;
  };
  return new Map(measures.map((one) => [one.name, totalOf(one)]));
};
