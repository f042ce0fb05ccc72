import {join} from "node:path";
import type {Delivery} from "./deliveries.ts";
import {quoted, type WorldFeed} from "./port.ts";
import {openSink} from "./sink.ts";
import type {Count} from "./truth.ts";

/** Writes a table of the group whole into each delivery. */
export const writeTable = (feed: WorldFeed, deliveries: readonly Delivery[], dir: string, stores: number) => {
  let bytes = 0;
  let keys = 0;
  const counts = deliveries.map((delivery): Count => {
    const file = join(delivery.folder, feed.channel, feed.file(delivery));
    const sink = openSink(join(dir, file), {encoding: feed.encoding ?? "utf-8"});
    sink.write(feed.head);
    const rows = feed.rows(delivery, stores);
    for (const row of rows) sink.write(row.map(quoted).join(feed.delimiter ?? ",") + feed.separator);
    bytes += sink.close();
    keys = Math.max(keys, rows.length);
    return {
      channel: feed.channel,
      feed: feed.feed,
      delivery: delivery.number,
      file,
      records: rows.length,
      duplicates: 0,
      rejected: 0,
      ignored: 0
    };
  });
  return {source: `${feed.channel}.${feed.feed}`, keys, bytes, counts};
};
