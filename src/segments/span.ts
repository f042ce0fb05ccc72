import {add, addDays, periodOf, type Unit} from "./calendar.ts";
import type {Length} from "./day.ts";
import type {Window} from "./window.ts";

/** A run of days: from the first, up to and without `to`. */
export interface Span {
  from?: string;
  to?: string;
}

/** @param as_of_on first day not included */
export const spanOf = (window: Window, as_of_on: string): Span => {
  switch (window.kind) {
    case "ever":
      return {};
    case "last":
      return spans.in_last(window, as_of_on);
    case "ago":
      return spans.ago_between(window, as_of_on);
    case "calendar":
      return periodOf(window.period, as_of_on);
    case "dates":
      return {...(window.from && {from: window.from}), ...(window.to && {to: addDays(window.to, 1)})};
  }
};

/** Of who says «in the last 3 months», «in the next …», «longer ago than …»: days before and after the end of the data date. */
export const spans = {
  in_last: ({n, unit}: Length, as_of_on: string) => ({from: add(as_of_on, -n, unit), to: as_of_on}),
  in_next: ({n, unit}: Length, as_of_on: string) => ({from: as_of_on, to: add(as_of_on, n, unit)}),
  longer_ago: ({n, unit}: Length, as_of_on: string) => ({to: add(as_of_on, -n, unit)}),
  ago_between: ({from, to, unit}: {from: number; to: number; unit: Unit}, as_of_on: string) => ({
    from: add(as_of_on, -to, unit),
    to: add(as_of_on, -from, unit)
  }),
  anniversary_in: (days: number, as_of_on: string) => ({from: as_of_on, to: addDays(as_of_on, days)}),
  calendar: periodOf
};
