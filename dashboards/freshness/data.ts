import type {HeldLoad} from "../../src/api/generation.ts";
import type {Row} from "../../src/engine/engine.ts";
import type {Disposition} from "../../src/generation/manifest.ts";
import type {Source} from "../page.ts";
import {type Restated, readRestatements} from "../restated.ts";
import type {Filters} from "../view.ts";
import {type Identities, loadIdentities} from "./identity.ts";
import {dispositions} from "./words.ts";

export interface FeedState extends Disposition {
  loads: number;
  /** Day of its newest delivery, YYYY-MM-DD. */
  last: string | null;
}

export interface Load {
  channel: string;
  feed: string;
  load: string;
  day: string;
  counted: number;
  rejected: number;
}

export interface Freshness {
  data_date: string;
  /** All channels there are to choose from. */
  ports: string[];
  feeds: FeedState[];
  loads: Load[];
  held: HeldLoad[];
  held_back_by: string | null;
  /** Figures of whole months that late data changed. */
  restated: Restated[];
  identities: Identities;
}

const day = (value: Row[string] | undefined): string | null => (value === null || value === undefined ? null : String(value).slice(0, 10));

const feedOf = (row: Row): FeedState => ({
  channel: String(row.channel),
  feed: String(row.feed),
  loads: Number(row.loads),
  counted: Number(row.counted),
  current: Number(row.current),
  superseded: Number(row.superseded),
  duplicates: Number(row.duplicates),
  rejected: Number(row.rejected),
  ignored: Number(row.ignored),
  erased: Number(row.erased),
  last: day(row.last_delivered_on)
});

const loadOf = (row: Row): Load => ({
  channel: String(row.channel),
  feed: String(row.feed),
  load: String(row.load),
  day: day(row.delivered_on) ?? "",
  counted: Number(row.counted),
  rejected: Number(row.rejected)
});

/** The newest deliveries first; pages show so many of them. */
const newest = 200;

/** Months whose figures are compared with what was published first. */
const comparedMonths = 24;

export const loadFreshness = async ({generation, lastRun}: Source, {port}: Filters): Promise<Freshness> => {
  const isOf = ({channel}: {channel: string}): boolean => port === undefined || channel === port;
  const [feeds, loads, restated, identities] = await Promise.all([
    generation.rows(
      `select channel, feed, loads, counted, current, superseded, duplicates, rejected, ignored, erased, last_delivered_on
       from marts.feeds order by channel, feed`
    ),
    generation.rows(
      `select channel, feed, load, delivered_on, counted, rejected
       from marts.loads order by delivered_on desc, channel, feed, load limit ${newest}`
    ),
    readRestatements(generation, comparedMonths),
    loadIdentities({generation})
  ]);
  const ports = [...new Set(feeds.map(({channel}) => String(channel)))].sort();
  return {
    data_date: generation.manifest.data_date,
    ports,
    feeds: feeds.map(feedOf).filter(isOf),
    loads: loads.map(loadOf).filter(isOf),
    restated,
    identities,
    ...lastRun()
  };
};

export const isConserved = (feed: Disposition): boolean => feed.counted === dispositions.reduce((sum, name) => sum + feed[name], 0);

/** The feed that holds the data date where it is, as the last run found it. */
export const holder = ({feeds, held_back_by}: Freshness): FeedState | undefined =>
  feeds.find(({channel, feed}) => `${channel}.${feed}` === held_back_by);

/** Every feed has delivered to the same day, so none holds the others back. */
export const isEven = ({feeds}: Freshness): boolean => new Set(feeds.map(({last}) => last)).size <= 1;
