import type {Generation} from "../../src/api/generation.ts";
import type {By} from "../../src/measures/ask.ts";
import crossed_share from "../../src/measures/crossed_share.ts";
import deals from "../../src/measures/deals.ts";
import deliveries from "../../src/measures/deliveries.ts";
import leads from "../../src/measures/leads.ts";
import type {Measure} from "../../src/measures/measure.ts";
import online_share from "../../src/measures/online_share.ts";
import opportunities from "../../src/measures/opportunities.ts";
import opportunities_delivered from "../../src/measures/opportunities_delivered.ts";
import opportunities_driven from "../../src/measures/opportunities_driven.ts";
import opportunities_visited from "../../src/measures/opportunities_visited.ts";
import opportunities_won from "../../src/measures/opportunities_won.ts";
import prompt_visit_share from "../../src/measures/prompt_visit_share.ts";
import {type Answers, nextMonth, read, readMonths, readTotals} from "../../src/measures/read.ts";
import win_rate from "../../src/measures/win_rate.ts";
import {type Card, cardsOf} from "../card.ts";
import type {YearMonth} from "../charts/years.ts";
import {type Span, spanOf, yearMonths} from "../period.ts";
import {readRestated} from "../restated.ts";
import {readStores, type Store, scopeOf} from "../stores.ts";
import type {Filters} from "../view.ts";

const headline = [leads, opportunities, win_rate, prompt_visit_share, deals, deliveries, online_share, crossed_share];
/** The stages of the funnel, in order. */
export const stages = [opportunities, opportunities_visited, opportunities_driven, opportunities_won, opportunities_delivered];

/** The same days of this year and last. */
export interface Both {
  now: Answers;
  before: Answers;
}

export interface Sales {
  span: Span;
  data_date: string;
  stores: Store[];
  cards: Card[];
  funnel: {measure: Measure; now: number; before: number}[];
  opportunities: YearMonth[];
  directions: Both;
  waits: Both;
  channels: Both;
}

/** All that the page shows, in one round of questions. */
export const loadSales = async (generation: Generation, filters: Filters): Promise<Sales> => {
  const {data_date} = generation.manifest;
  const span = spanOf(filters.month, data_date);
  const scope = scopeOf(filters);
  const now = {from: span.from, to: span.to};
  const past = {from: span.thenFrom, to: span.thenTo};
  const all = [...new Set([...headline, ...stages])];
  const split = async (measures: Measure[], by: By): Promise<Both> => {
    const [present, before] = await Promise.all([
      read(generation, measures, {by, period: now, scope}),
      read(generation, measures, {by, period: past, scope})
    ]);
    return {now: present, before};
  };
  const isWholeGroup = Object.keys(scope).length === 0 && span.isWhole;
  const [stores, months, lastYear, totals, directions, waits, channels, restated] = await Promise.all([
    readStores(generation, filters),
    readMonths(generation, headline, {first: nextMonth(`${span.month.slice(0, 4)}-01`, -12), to: span.to, scope}),
    readTotals(generation, all, {period: past, scope}),
    readTotals(generation, all, {period: now, scope}),
    split([deals], "direction"),
    split([leads], "waited"),
    split([opportunities, opportunities_visited, opportunities_driven, win_rate], "began_in"),
    isWholeGroup ? readRestated(generation, span.month) : new Map()
  ]);
  return {
    span,
    data_date,
    stores,
    cards: cardsOf(headline, span.month, {totals, lastYear, months, restated}),
    funnel: stages.map((measure) => ({measure, now: totals.get(measure.name) ?? 0, before: lastYear.get(measure.name) ?? 0})),
    opportunities: yearMonths(months.get(opportunities.name), span),
    directions,
    waits,
    channels
  };
};
