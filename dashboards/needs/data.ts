import type {Generation} from "../../src/api/generation.ts";
import type {Row} from "../../src/engine/engine.ts";
import due_needs from "../../src/measures/due_needs.ts";
import expected_closings from "../../src/measures/expected_closings.ts";
import type {Measure} from "../../src/measures/measure.ts";
import needs_margin from "../../src/measures/needs_margin.ts";
import open_needs from "../../src/measures/open_needs.ts";
import {type Answers, read, readTotals} from "../../src/measures/read.ts";
import type {Store} from "../../src/measures/stores.ts";
import {readStores, scopeOf} from "../stores.ts";
import type {Filters} from "../view.ts";
import type {Words} from "../words.ts";

export const headline: Measure[] = [open_needs, due_needs, expected_closings, needs_margin];

/** How often a need closed, and how well its model knew. */
export interface Closing {
  need: string;
  horizon_days: number;
  cases: number;
  closings: number;
  rate: number;
  low: number;
  high: number;
  auc: number | null;
  slope: number | null;
}
export interface Tenth {
  need: string;
  bin: number;
  cases: number;
  expected: number;
  observed: number;
}
export interface Persona extends Words {
  persona_no: number;
  people: number;
  revenue_yuan: number;
  expected_margin_yuan: number;
}
export interface Move {
  from_no: number;
  to_no: number;
  people: number;
  expected_margin_yuan: number;
}

export interface Needs {
  data_date: string;
  stores: Store[];
  /** Labels by name in the catalogue. */
  names: Map<string, Words>;
  totals: Map<string, number | null>;
  byNeed: Answers;
  byStore: Answers;
  byWeek: Answers;
  closings: Closing[];
  tenths: Tenth[];
  personas: Persona[];
  moves: Move[];
}

const numberOrNull = (value: Row[string] | undefined): number | null => (value === null || value === undefined ? null : Number(value));

const namesQuery = "select need, zh, en from scores.need_catalogue order by need";
const closingsQuery = `
  select m.need, c.horizon_days, m.observations, m.closings, m.base_rate, m.base_low, m.base_high, m.auc, m.slope
  from scores.need_models as m inner join scores.need_catalogue as c on c.need = m.need
  where m.feature = '' and m.observations > 0
  order by m.base_rate desc, m.need`;
const tenthsQuery = "select need, bin, cases, expected, observed from scores.need_calibration order by need, bin";
const personasQuery =
  "select persona_no, zh, en, people, revenue_yuan, expected_margin_yuan from marts.personas order by people desc, persona_no";
const movesQuery = "select from_no, to_no, people, expected_margin_yuan from marts.persona_flows order by people desc, from_no, to_no";

const closingOf = (row: Row): Closing => ({
  need: String(row.need),
  horizon_days: Number(row.horizon_days),
  cases: Number(row.observations),
  closings: Number(row.closings),
  rate: Number(row.base_rate),
  low: Number(row.base_low),
  high: Number(row.base_high),
  auc: numberOrNull(row.auc),
  slope: numberOrNull(row.slope)
});

const numbers = <T>(row: Row, names: readonly (keyof T & string)[]): T =>
  Object.fromEntries(names.map((name) => [name, Number(row[name])])) as T;

const isOf =
  ({need}: Filters) =>
  (row: {need: string}): boolean =>
    need === undefined || row.need === need;

/** All that the page shows, in one round of questions. Needs stand at the data date, in the stores of today. */
export const loadNeeds = async (generation: Generation, filters: Filters): Promise<Needs> => {
  const {data_date} = generation.manifest;
  const {basis: _, ...within} = scopeOf(filters);
  const period = {from: data_date, to: data_date};
  const week = filters.week && {week: filters.week};
  const scope = {...within, ...(filters.need && {need: filters.need})};
  const [stores, names, totals, byNeed, byStore, byWeek, closings, tenths, personas, moves] = await Promise.all([
    readStores(generation, filters),
    generation.rows(namesQuery),
    readTotals(generation, headline, {period, scope: {...scope, ...week}}),
    read(generation, headline, {by: "need", period, scope: {...within, ...week}}),
    read(generation, headline, {by: "store_code", period, scope: {...scope, ...week}}),
    read(generation, [open_needs], {by: "due_week", period, scope}),
    generation.rows(closingsQuery),
    generation.rows(tenthsQuery),
    generation.rows(personasQuery),
    generation.rows(movesQuery)
  ]);
  return {
    data_date,
    stores,
    names: new Map(names.map(({need, zh, en}) => [String(need), {zh: String(zh), en: String(en)}])),
    totals,
    byNeed,
    byStore,
    byWeek,
    closings: closings.map(closingOf).filter(isOf(filters)),
    tenths: tenths
      .map((row) => ({need: String(row.need), ...numbers<Omit<Tenth, "need">>(row, ["bin", "cases", "expected", "observed"])}))
      .filter(isOf(filters)),
    personas: personas.map((row) => ({
      zh: String(row.zh),
      en: String(row.en),
      ...numbers<Omit<Persona, "zh" | "en">>(row, ["persona_no", "people", "revenue_yuan", "expected_margin_yuan"])
    })),
    moves: moves.map((row) => numbers<Move>(row, ["from_no", "to_no", "people", "expected_margin_yuan"]))
  };
};
