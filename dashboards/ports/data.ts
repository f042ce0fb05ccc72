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
import type {Answers, Both} from "../../src/measures/read.ts";
import sales_revenue from "../../src/measures/sales_revenue.ts";
import type {Store} from "../../src/measures/stores.ts";
import type {Card} from "../card.ts";
import type {YearMonth} from "../charts/years.ts";
import {Comparing} from "../comparing.ts";
import {type Span, yearMonths} from "../period.ts";
import {readStores} from "../stores.ts";
import type {Filters} from "../view.ts";

const headline: Measure[] = [leads, media_spend, cost_per_lead, cost_per_car];

export interface Ports extends Both {
  span: Span;
  data_date: string;
  stores: Store[];
  /** All that there are to choose from. */
  ports: string[];
  cards: Card[];
  spend: YearMonth[];
}

const isOf =
  (port: string | undefined) =>
  ([channel]: [string, unknown]): boolean =>
    port === undefined || channel === port;

/** All that the page shows, in one round of questions. Of one port, its figures alone; the list of ports stays whole. */
export const loadPorts = async (generation: Generation, filters: Filters): Promise<Ports> => {
  const comparing = new Comparing(generation, filters);
  const ofPort = new Comparing(generation, filters, filters.port === undefined ? {} : {port: filters.port});
  const {span} = comparing;
  const [stores, {cards, months}, flows, began] = await Promise.all([
    readStores(generation, filters),
    ofPort.headline(headline),
    comparing.by([leads, orders, sales_revenue, first_touches, last_touches], "channel"),
    comparing.by([opportunities], "began_in")
  ]);
  const of = (which: keyof Both): Answers =>
    new Map([...flows[which], ...began[which]].map(([name, values]) => [name, new Map([...values].filter(isOf(filters.port)))]));
  return {
    span,
    data_date: generation.manifest.data_date,
    stores,
    ports: [...new Set([...flows.now.values(), ...flows.before.values()].flatMap((values) => [...values.keys()]))].filter(Boolean).sort(),
    cards,
    spend: yearMonths(months.get(media_spend.name), span),
    now: of("now"),
    before: of("before")
  };
};
