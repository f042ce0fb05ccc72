import type {Generation} from "../../src/api/generation.ts";
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
import type {Both} from "../../src/measures/read.ts";
import type {Store} from "../../src/measures/stores.ts";
import win_rate from "../../src/measures/win_rate.ts";
import type {Card} from "../card.ts";
import type {YearMonth} from "../charts/years.ts";
import {Comparing} from "../comparing.ts";
import {type Span, yearMonths} from "../period.ts";
import {readStores} from "../stores.ts";
import type {Filters} from "../view.ts";

const headline = [leads, opportunities, win_rate, prompt_visit_share, deals, deliveries, online_share, crossed_share];
/** The stages of the funnel, in order. */
export const stages = [opportunities, opportunities_visited, opportunities_driven, opportunities_won, opportunities_delivered];

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
  const comparing = new Comparing(generation, filters);
  const {span} = comparing;
  const [stores, {cards, months, now, before}, directions, waits, channels] = await Promise.all([
    readStores(generation, filters),
    comparing.headline(headline, stages),
    comparing.by([deals], "direction"),
    comparing.by([leads], "waited"),
    comparing.by([opportunities, opportunities_visited, opportunities_driven, win_rate], "began_in")
  ]);
  return {
    span,
    data_date: generation.manifest.data_date,
    stores,
    cards,
    funnel: stages.map((measure) => ({measure, now: now.get(measure.name) ?? 0, before: before.get(measure.name) ?? 0})),
    opportunities: yearMonths(months.get(opportunities.name), span),
    directions,
    waits,
    channels
  };
};
