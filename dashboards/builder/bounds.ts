import {add, addDays} from "../../src/segments/calendar.ts";
import {type Span, spanOf, spans} from "../../src/segments/span.ts";
import type {Window} from "../../src/segments/window.ts";
import type {Say} from "./said.ts";

export interface Days {
  /** First day not included. */
  as_of_on: string;
  zone: string;
}

const said = ({from, to}: Span, zone: string, say: Say): string => {
  if (from !== undefined && to !== undefined) return say("bounds", from, addDays(to, -1), zone);
  if (to !== undefined) return say("until", addDays(to, -1), zone);
  return from === undefined ? "" : say("since", from, zone);
};

/** Days cannot be worked out while something is being typed. */
const tried = (work: () => Span, zone: string, say: Say): string => {
  try {
    return said(work(), zone, say);
  } catch {
    return "";
  }
};

/** The days that a comparison of dates means, first and last included. */
export const boundsOf = (op: string, value: unknown, {as_of_on, zone}: Days, say: Say): string => {
  const span = (spans as Record<string, (value: never, as_of_on: string) => Span>)[op];
  return span && value !== undefined && value !== null ? tried(() => span(value as never, as_of_on), zone, say) : "";
};

export const windowBounds = (window: Window | undefined, {as_of_on, zone}: Days, say: Say): string =>
  window === undefined || window.kind === "ever" ? "" : tried(() => spanOf(window, as_of_on), zone, say);

/** First day not included, of a data date. */
export const dayAfter = (data_date: string): string => add(data_date, 1, "day");
