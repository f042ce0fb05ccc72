import type {Generation} from "../../src/api/generation.ts";
import type {Measure} from "../../src/measures/measure.ts";
import {type Answers, read} from "../../src/measures/read.ts";
import service_margin from "../../src/measures/service_margin.ts";
import service_return from "../../src/measures/service_return.ts";
import service_revenue from "../../src/measures/service_revenue.ts";
import service_visits from "../../src/measures/service_visits.ts";
import type {Store} from "../../src/measures/stores.ts";
import type {Card} from "../card.ts";
import type {Cell} from "../charts/triangle.ts";
import type {YearMonth} from "../charts/years.ts";
import {Comparing} from "../comparing.ts";
import {type Span, yearMonths} from "../period.ts";
import {readStores} from "../stores.ts";
import type {Filters} from "../view.ts";

const headline: Measure[] = [service_visits, service_revenue, service_margin, service_return];
/** Quarters of delivery that are shown. */
const quarters = 20;

export interface Service {
  span: Span;
  data_date: string;
  stores: Store[];
  cards: Card[];
  visits: YearMonth[];
  revenue: YearMonth[];
  /** By quarter of delivery and year of life. */
  returns: Cell[];
  brands: Answers;
}

/** `2024-04-01` → `2024 Q2`. */
const quarterOf = (day: string): string => `${day.slice(0, 4)} Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;

/** Answers by `<quarter> <year of life>` as cells, oldest quarter first. */
export const cellsOf = (values: Map<string, number | null> | undefined): Cell[] => {
  const cells = [...(values ?? [])].flatMap(([key, share]) => {
    const [day = "", age = ""] = key.split(" ");
    return share === null ? [] : [{day, age: Number(age), share}];
  });
  const shown = new Set([...new Set(cells.map(({day}) => day))].sort().slice(-quarters));
  return cells
    .filter(({day}) => shown.has(day))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.age - b.age))
    .map(({day, age, share}) => ({row: quarterOf(day), age, share}));
};

/** All that the page shows, in one round of questions. */
export const loadService = async (generation: Generation, filters: Filters): Promise<Service> => {
  const comparing = new Comparing(generation, filters);
  const {span, scope} = comparing;
  const upToNow = {period: {to: span.to}, scope};
  const [stores, {cards, months}, returns, brands] = await Promise.all([
    readStores(generation, filters),
    comparing.headline(headline),
    read(generation, [service_return], {by: "cohort", ...upToNow}),
    read(generation, [service_return], {by: "brand", ...upToNow})
  ]);
  return {
    span,
    data_date: generation.manifest.data_date,
    stores,
    cards,
    visits: yearMonths(months.get(service_visits.name), span),
    revenue: yearMonths(months.get(service_revenue.name), span),
    returns: cellsOf(returns.get(service_return.name)),
    brands
  };
};
