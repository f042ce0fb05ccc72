import type {Generation} from "../../src/api/generation.ts";
import deliveries from "../../src/measures/deliveries.ts";
import leads from "../../src/measures/leads.ts";
import margin from "../../src/measures/margin.ts";
import type {Measure} from "../../src/measures/measure.ts";
import opportunities from "../../src/measures/opportunities.ts";
import prompt_visit_share from "../../src/measures/prompt_visit_share.ts";
import {type Answers, read} from "../../src/measures/read.ts";
import sales_revenue from "../../src/measures/sales_revenue.ts";
import service_revenue from "../../src/measures/service_revenue.ts";
import service_visits from "../../src/measures/service_visits.ts";
import win_rate from "../../src/measures/win_rate.ts";
import {type Span, spanOf} from "../period.ts";
import {readStores, type Store, scopeOf} from "../stores.ts";
import type {Filters} from "../view.ts";

/** What stores are ranked by, in the order of the columns. */
export const ranked = [deliveries, sales_revenue, service_revenue, margin];
/** Shares, and what they are of: below `fewest` of that they say nothing. */
export const shares: {share: Measure; of: Measure}[] = [
  {share: win_rate, of: opportunities},
  {share: prompt_visit_share, of: leads}
];
export const fewest = 10;
const counts = [service_visits, opportunities, leads];

export interface League {
  span: Span;
  data_date: string;
  stores: Store[];
  now: Answers;
  before: Answers;
}

/** Every measure of the league by store, of the month and of the same days of last year. */
export const loadLeague = async (generation: Generation, filters: Filters): Promise<League> => {
  const {data_date} = generation.manifest;
  const span = spanOf(filters.month, data_date);
  const scope = scopeOf(filters);
  const measures = [...ranked, ...counts, ...shares.map(({share}) => share)];
  const [stores, now, before] = await Promise.all([
    readStores(generation, filters),
    read(generation, measures, {by: "store_code", period: {from: span.from, to: span.to}, scope}),
    read(generation, measures, {by: "store_code", period: {from: span.thenFrom, to: span.thenTo}, scope})
  ]);
  return {span, data_date, stores, now, before};
};
