import type {Generation} from "../../src/api/generation.ts";
import contracts from "../../src/measures/contracts.ts";
import crossed_share from "../../src/measures/crossed_share.ts";
import deliveries from "../../src/measures/deliveries.ts";
import identified_people from "../../src/measures/identified_people.ts";
import margin from "../../src/measures/margin.ts";
import type {Measure} from "../../src/measures/measure.ts";
import new_people from "../../src/measures/new_people.ts";
import online_share from "../../src/measures/online_share.ts";
import opportunities from "../../src/measures/opportunities.ts";
import orders from "../../src/measures/orders.ts";
import type {Both} from "../../src/measures/read.ts";
import sales_revenue from "../../src/measures/sales_revenue.ts";
import service_revenue from "../../src/measures/service_revenue.ts";
import service_visits from "../../src/measures/service_visits.ts";
import type {Store} from "../../src/measures/stores.ts";
import type {Card} from "../card.ts";
import type {Bar} from "../charts/bars.ts";
import type {YearMonth} from "../charts/years.ts";
import {Comparing} from "../comparing.ts";
import {type Span, yearMonths} from "../period.ts";
import {readStores} from "../stores.ts";
import type {Filters} from "../view.ts";

const headline = [
  deliveries,
  sales_revenue,
  service_revenue,
  margin,
  opportunities,
  orders,
  online_share,
  crossed_share,
  contracts,
  service_visits,
  identified_people,
  new_people
];
const league = [deliveries, sales_revenue, service_visits, service_revenue];

export interface Overview {
  span: Span;
  data_date: string;
  stores: Store[];
  cards: Card[];
  deliveries: YearMonth[];
  service: YearMonth[];
  brands: Bar[];
  channels: Bar[];
  league: Both;
}

const barsOf = (measure: Measure, {now, before}: Both): Bar[] => {
  const [present, past] = [now.get(measure.name), before.get(measure.name)];
  return [...new Set([...(present?.keys() ?? []), ...(past?.keys() ?? [])])]
    .map((name) => ({name, now: present?.get(name) ?? 0, before: past?.get(name) ?? 0}))
    .filter((bar) => bar.now > 0 || bar.before > 0)
    .sort((a, b) => b.now - a.now || (a.name < b.name ? -1 : 1));
};

/** All that the overview shows, in one round of questions. */
export const loadOverview = async (generation: Generation, filters: Filters): Promise<Overview> => {
  const comparing = new Comparing(generation, filters);
  const {span} = comparing;
  const [stores, {cards, months}, brands, channels, byStore] = await Promise.all([
    readStores(generation, filters),
    comparing.headline(headline),
    comparing.by([deliveries], "brand"),
    comparing.by([orders], "channel"),
    comparing.by(league, "store_code")
  ]);
  return {
    span,
    data_date: generation.manifest.data_date,
    stores,
    cards,
    deliveries: yearMonths(months.get(deliveries.name), span),
    service: yearMonths(months.get(service_revenue.name), span),
    brands: barsOf(deliveries, brands),
    channels: barsOf(orders, channels),
    league: byStore
  };
};
