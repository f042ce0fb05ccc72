import type {Generation} from "../../src/api/generation.ts";
import type {By} from "../../src/measures/ask.ts";
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
import {type Answers, nextMonth, read, readMonths, readTotals} from "../../src/measures/read.ts";
import sales_revenue from "../../src/measures/sales_revenue.ts";
import service_revenue from "../../src/measures/service_revenue.ts";
import service_visits from "../../src/measures/service_visits.ts";
import {type Card, cardsOf} from "../card.ts";
import type {Bar} from "../charts/bars.ts";
import type {YearMonth} from "../charts/years.ts";
import {type Span, spanOf, yearMonths} from "../period.ts";
import {readRestated} from "../restated.ts";
import {readStores, type Store, scopeOf} from "../stores.ts";
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
  /** Now and last year, by store and measure. */
  league: {now: Answers; before: Answers};
}

const barsOf = (measure: Measure, now: Answers, before: Answers): Bar[] => {
  const [present, past] = [now.get(measure.name), before.get(measure.name)];
  return [...new Set([...(present?.keys() ?? []), ...(past?.keys() ?? [])])]
    .map((name) => ({name, now: present?.get(name) ?? 0, before: past?.get(name) ?? 0}))
    .filter((bar) => bar.now > 0 || bar.before > 0)
    .sort((a, b) => b.now - a.now || (a.name < b.name ? -1 : 1));
};

/** All that the overview shows, in one round of questions. */
export const loadOverview = async (generation: Generation, filters: Filters): Promise<Overview> => {
  const {data_date} = generation.manifest;
  const span = spanOf(filters.month, data_date);
  const scope = scopeOf(filters);
  const first = nextMonth(`${span.month.slice(0, 4)}-01`, -12);
  const now = {from: span.from, to: span.to};
  const past = {from: span.thenFrom, to: span.thenTo};
  const split = (measures: Measure[], by: By) =>
    Promise.all([read(generation, measures, {by, period: now, scope}), read(generation, measures, {by, period: past, scope})]);
  const isWholeGroup = Object.keys(scope).length === 0 && span.isWhole;
  const [stores, months, lastYear, totals, brands, channels, byStore, restated] = await Promise.all([
    readStores(generation, filters),
    readMonths(generation, headline, {first, to: span.to, scope}),
    readTotals(generation, headline, {period: past, scope}),
    readTotals(generation, headline, {period: now, scope}),
    split([deliveries], "brand"),
    split([orders], "channel"),
    split(league, "store_code"),
    isWholeGroup ? readRestated(generation, span.month) : new Map()
  ]);
  return {
    span,
    data_date,
    stores,
    cards: cardsOf(headline, span.month, {totals, lastYear, months, restated}),
    deliveries: yearMonths(months.get(deliveries.name), span),
    service: yearMonths(months.get(service_revenue.name), span),
    brands: barsOf(deliveries, ...brands),
    channels: barsOf(orders, ...channels),
    league: {now: byStore[0], before: byStore[1]}
  };
};
