import {join} from "node:path";
import type {Closed, Count} from "./counts.ts";
import type {Delivery} from "./deliveries.ts";
import {encode} from "./encode.ts";
import {quoted, type WorldFeed} from "./port.ts";
import {openSink} from "./sink.ts";

/** Writes a table of the group whole into each delivery. A row that stands as in the delivery before is a duplicate; a file whose bytes are the same as an earlier one's is no load of its own. */
export const writeTable = (feed: WorldFeed, deliveries: readonly Delivery[], dir: string, stores: number): Closed => {
  let bytes = 0;
  let before: ReadonlySet<string> = new Set();
  const keys = new Set<string>();
  const earlier = new Set<string>();
  const counts = deliveries.map((delivery): Count => {
    const file = join(delivery.folder, feed.channel, feed.file(delivery));
    const sink = openSink(join(dir, file));
    const rows = feed.rows(delivery, stores);
    const lines = rows.map((row) => row.map(quoted).join(feed.delimiter ?? ","));
    sink.write(feed.bytes?.(rows) ?? encode(feed.head + lines.map((line) => line + feed.separator).join(""), feed.encoding));
    bytes += sink.close();
    const isRepeat = earlier.has(lines.join("\n"));
    earlier.add(lines.join("\n"));
    for (const row of rows) keys.add(feed.key(row));
    const duplicates = isRepeat ? 0 : lines.filter((line) => before.has(line)).length;
    before = new Set(lines);
    return {
      channel: feed.channel,
      feed: feed.feed,
      delivery: delivery.number,
      file,
      records: rows.length,
      duplicates,
      rejected: 0,
      ignored: 0,
      ...(isRepeat ? {is_repeat: true} : {})
    };
  });
  return {source: `${feed.channel}.${feed.feed}`, keys: keys.size, bytes, counts};
};
