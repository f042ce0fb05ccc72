import type {Generation} from "../../src/api/generation.ts";
import cost_per_car from "../../src/measures/cost_per_car.ts";
import cost_per_lead from "../../src/measures/cost_per_lead.ts";
import first_touches from "../../src/measures/first_touches.ts";
import last_touches from "../../src/measures/last_touches.ts";
import leads from "../../src/measures/leads.ts";
import type {Measure} from "../../src/measures/measure.ts";
import media_spend from "../../src/measures/media_spend.ts";
import opportunities from "../../src/measures/opportunities.ts";
import orders from "../../src/measures/orders.ts";
import {type Answers, nextMonth, read, readMonths, readTotals} from "../../src/measures/read.ts";
import sales_revenue from "../../src/measures/sales_revenue.ts";
import {type Card, cardsOf} from "../card.ts";
import type {YearMonth} from "../charts/years.ts";
import {type Span, spanOf, yearMonths} from "../period.ts";
import {readRestated} from "../restated.ts";
import {readStores, type Store, scopeOf} from "../stores.ts";
import type {Filters} from "../view.ts";

const headline: Measure[] = [leads, media_spend, cost_per_lead, cost_per_car];

export interface Ports {
  span: Span;
  data_date: string;
  stores: Store[];
  cards: Card[];
  spend: YearMonth[];
  now: Answers;
  before: Answers;
}

/** All that the page shows, in one round of questions. */
export const loadPorts = async (generation: Generation, filters: Filters): Promise<Ports> => {
  const {data_date} = generation.manifest;
  const span = spanOf(filters.month, data_date);
  const scope = scopeOf(filters);
  const now = {from: span.from, to: span.to};
  const past = {from: span.thenFrom, to: span.thenTo};
  const byChannel = async (period: typeof now): Promise<Answers> => {
    const [flows, began] = await Promise.all([
      read(generation, [leads, orders, sales_revenue, first_touches, last_touches], {by: "channel", period, scope}),
      read(generation, [opportunities], {by: "began_in", period, scope})
    ]);
    return new Map([...flows, ...began]);
  };
  const isWholeGroup = Object.keys(scope).length === 0 && span.isWhole;
  const [stores, months, lastYear, totals, present, before, restated] = await Promise.all([
    readStores(generation, filters),
    readMonths(generation, headline, {first: nextMonth(`${span.month.slice(0, 4)}-01`, -12), to: span.to, scope}),
    readTotals(generation, headline, {period: past, scope}),
    readTotals(generation, headline, {period: now, scope}),
    byChannel(now),
    byChannel(past),
    isWholeGroup ? readRestated(generation, span.month) : new Map()
  ]);
  return {
    span,
    data_date,
    stores,
    cards: cardsOf(headline, span.month, {totals, lastYear, months, restated}),
    spend: yearMonths(months.get(media_spend.name), span),
    now: present,
    before
  };
};
