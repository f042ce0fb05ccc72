import {add, addDays, periodOf} from "./calendar.ts";
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
      return {from: add(as_of_on, -window.n, window.unit), to: as_of_on};
    case "ago":
      return {from: add(as_of_on, -window.to, window.unit), to: add(as_of_on, -window.from, window.unit)};
    case "calendar":
      return periodOf(window.period, as_of_on);
    case "dates":
      return {...(window.from && {from: window.from}), ...(window.to && {to: addDays(window.to, 1)})};
  }
};
