import {statSync} from "node:fs";
import {join} from "node:path";
import {type Catalog, dayOf, type FeedOf, feedsFor} from "../src/channels/catalog.ts";
import {AppError} from "../src/errors.ts";
import type {LandingOptions} from "../src/lake/sidecar.ts";
import {filesBelow} from "../src/workspace.ts";

/** A file of the inbox that one feed claims. */
export interface Arrival {
  /** Name below inbox/. */
  name: string;
  file: string;
  feed: FeedOf;
  options: LandingOptions;
  stat: {size: number; mtimeMs: number; ino: number};
  /** Delivery day by its name; else the caller's landing day. */
  day: string | undefined;
}

/** A file that cannot be taken in, and what to do about it. */
export interface Stray {
  file: string;
  reason: "unmatched" | "ambiguous" | "no_day";
  message: string;
}

export const optionsOf = ({feed}: FeedOf): LandingOptions => ({
  format: feed.format,
  records: feed.records,
  encoding: feed.encoding,
  multiline: feed.multiline,
  columns: feed.columns ?? null,
  ...((feed.sheet ?? feed.header) === undefined ? {} : {workbook: {sheet: feed.sheet ?? null, header: feed.header ?? []}})
});

/** What lies in the inbox, by feed. Nothing is read yet. */
export const scanInbox = (inbox: string, catalog: Catalog): {arrivals: Arrival[]; strays: Stray[]} => {
  const arrivals: Arrival[] = [];
  const strays: Stray[] = [];
  for (const name of filesBelow(inbox)) {
    const feeds = feedsFor(catalog, name);
    const [feed] = feeds;
    if (!feed)
      strays.push({
        file: name,
        reason: "unmatched",
        message: `${name}: no feed's files: matches it; fix its name, or add a feed (docs/channels.md)`
      });
    else if (feeds.length > 1)
      strays.push({
        file: name,
        reason: "ambiguous",
        message: `${name}: matched by ${feeds.map((one) => `${one.mapping.name}.${one.name}`).join(" and ")}; make their files: differ`
      });
    else addArrival(inbox, name, feed, arrivals, strays);
  }
  return {arrivals, strays};
};

const addArrival = (inbox: string, name: string, feed: FeedOf, arrivals: Arrival[], strays: Stray[]): void => {
  const file = join(inbox, name);
  try {
    const {size, mtimeMs, ino} = statSync(file);
    arrivals.push({name, file, feed, options: optionsOf(feed), stat: {size, mtimeMs, ino}, day: dayOf(feed, name)});
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    strays.push({file: name, reason: "no_day", message: `${error.message}; ${error.fix ?? ""}`});
  }
};
