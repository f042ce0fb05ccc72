import type {Generation} from "../../src/api/generation.ts";
import deliveries from "../../src/measures/deliveries.ts";
import leads from "../../src/measures/leads.ts";
import margin from "../../src/measures/margin.ts";
import type {Measure} from "../../src/measures/measure.ts";
import opportunities from "../../src/measures/opportunities.ts";
import prompt_visit_share from "../../src/measures/prompt_visit_share.ts";
import type {Both} from "../../src/measures/read.ts";
import sales_revenue from "../../src/measures/sales_revenue.ts";
import service_revenue from "../../src/measures/service_revenue.ts";
import service_visits from "../../src/measures/service_visits.ts";
import type {Store} from "../../src/measures/stores.ts";
import win_rate from "../../src/measures/win_rate.ts";
import {Comparing} from "../comparing.ts";
import type {Span} from "../period.ts";
import {readStores} from "../stores.ts";
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

export interface League extends Both {
  span: Span;
  data_date: string;
  stores: Store[];
}

/** Every measure of the league by store, of the month and of what it is compared with. */
export const loadLeague = async (generation: Generation, filters: Filters): Promise<League> => {
  const comparing = new Comparing(generation, filters);
  const measures = [...ranked, ...counts, ...shares.map(({share}) => share)];
  const [stores, both] = await Promise.all([readStores(generation, filters), comparing.by(measures, "store_code")]);
  return {span: comparing.span, data_date: generation.manifest.data_date, stores, ...both};
};
