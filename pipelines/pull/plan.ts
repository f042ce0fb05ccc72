import type {Catalog, FeedOf} from "../../src/channels/catalog.ts";
import type {Config, PulledChannel, PulledFeed} from "../../src/config.ts";
import {AppError} from "../../src/errors.ts";

/** A feed that is to be pulled, and where from. */
export interface Plan {
  /** `channel.feed`. */
  source: string;
  feed: FeedOf;
  database: PulledChannel;
  table: PulledFeed;
  /** Zone of the channel: times without one are read and written in it. */
  timezone: string;
}

/** Every feed that the settings pull, in the order of the settings. @throws AppError("invalid_config") when a feed is none, or cannot be pulled. */
export const plansOf = ({pulls, timezone}: Config, {feeds, mappings}: Catalog): Plan[] =>
  Object.entries(pulls).flatMap(([channel, database]) => {
    if (!mappings.some(({name}) => name === channel))
      throw wrong(channel, `unknown channel: ${channel}`, `one of: ${mappings.map(({name}) => name).join(", ")}`);
    return Object.entries(database.feeds).map(([name, table]): Plan => {
      const source = `${channel}.${name}`;
      const own = feeds.filter(({mapping}) => mapping.name === channel);
      const feed = own.find((one) => one.name === name);
      if (!feed) throw wrong(`${channel}.feeds`, `unknown feed: ${name}`, `one of: ${own.map((one) => one.name).join(", ")}`);
      if (feed.feed.later !== "upsert")
        throw wrong(
          `${channel}.feeds.${name}`,
          `the feed is later: ${feed.feed.later}`,
          "a pull brings newer versions of rows: only feeds with later: upsert"
        );
      return {source, feed, database, table, timezone: feed.mapping.timezone ?? timezone};
    });
  });

const wrong = (place: string, what: string, fix: string): AppError =>
  new AppError("invalid_config", `huaxiang.yaml: pulls.${place}: ${what}`, {fix});
