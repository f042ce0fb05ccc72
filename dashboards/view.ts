import type {Principal} from "../src/state/principal.ts";
import type {Comparison} from "./comparison.ts";
import type {Figure} from "./drawing.ts";
import type {Lang, Words} from "./words.ts";

export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What is looked at: filters of the address. Nothing in here is checked against the data. */
export interface Filters {
  /** YYYY-MM; none: the month of the data date. */
  month?: string;
  /** None: with last year. */
  compare?: Exclude<Comparison, "year">;
  brand?: string;
  region?: string;
  store?: string;
  /** Stores as they were then; none: as they are now. */
  basis?: "then";
  /** Stores that the one who looks is bound to; of no address. */
  within?: readonly string[];
  /** The one who looks may see no few people; of no address. */
  hidesFew?: true;
  /** Code of a campaign; none: the latest. */
  campaign?: string;
  /** Name of a need in the catalogue. */
  need?: string;
  /** Monday of the week in which needs are due. */
  week?: string;
  /** Name of a channel. */
  port?: string;
}

/** How a page is looked at. */
export interface View {
  lang: Lang;
  theme: Theme;
  /** Path of the page. */
  path: string;
  filters: Filters;
  /** More of the address than filters. */
  query?: Record<string, string>;
  /** What is served, if anything. */
  served?: {generation: number; data_date: string};
  /** Who looks; nobody on the sign-in page. */
  who?: Pick<Principal, "kind" | "name" | "role">;
  /** Where charts leave themselves while a page is made, for who wants one of them alone. */
  figures?: Map<string, Figure>;
  /** Pages to go to. */
  nav: {path: string; title: Words}[];
}

/** An address: the filters in force with changes (null takes one away). */
export const href = (path: string, filters: Filters, changes: Record<string, string | null> = {}): string => {
  const all = Object.entries({...filters, ...changes}).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const query = new URLSearchParams(all).toString();
  return query ? `${path}?${query}` : path;
};

/** Filters that go along from page to page; a campaign, a need, a week and a port are of one page only. */
export const carried = ({campaign: _, need: __, week: ___, port: ____, ...filters}: Filters): Filters => filters;
