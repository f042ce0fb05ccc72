import {join} from "node:path";
import type {Closed, Count} from "./counts.ts";
import type {Delivery} from "./deliveries.ts";
import {encode} from "./encode.ts";
import {type Form, formOf, type LifeFeed} from "./port.ts";
import {openSink, type Sink} from "./sink.ts";

interface OpenFile {
  form: Form;
  count: Count;
  amount: number;
  sink: Sink;
}

const openFile = (feed: LifeFeed<unknown>, delivery: Delivery, dir: string): OpenFile => {
  const form = formOf(feed, delivery);
  const file = join(delivery.folder, feed.channel, form.file(delivery));
  const sink = openSink(join(dir, file), form.isGzip);
  sink.write(encode(form.head, form.encoding));
  const none = {records: 0, duplicates: 0, rejected: 0, ignored: 0};
  return {form, count: {channel: feed.channel, feed: feed.feed, delivery: delivery.number, file, ...none}, amount: 0, sink};
};

/** The files of a feed of lives, one a delivery, to which the pieces are added in order. */
export const openFiles = (feed: LifeFeed<unknown>, deliveries: readonly Delivery[], dir: string) => {
  const files = deliveries.map((delivery) => openFile(feed, delivery, dir));
  return {
    /** Adds a piece of the file of delivery `i`: its bytes, and its figures in the order of `Piece.figures`. */
    add: (i: number, bytes: Uint8Array, figures: Float64Array): void => {
      const {form, count, sink} = files[i]!;
      const [records = 0, duplicates = 0, rejected = 0, ignored = 0, amount = 0] = figures;
      if (form.separator.startsWith(",") && records > 0 && count.records > 0) sink.write(encode(form.separator, form.encoding));
      sink.write(bytes);
      count.records += records;
      count.duplicates += duplicates;
      count.rejected += rejected;
      count.ignored += ignored;
      files[i]!.amount += amount;
    },
    close: (keys: number): Closed => {
      let bytes = 0;
      for (const {form, count, amount, sink} of files) {
        const {tail, tailRecords = 0} = form;
        if (tail !== undefined) sink.write(encode(tail(count.records, amount), form.encoding));
        count.records += tailRecords;
        count.ignored += tailRecords;
        bytes += sink.close();
      }
      return {source: `${feed.channel}.${feed.feed}`, keys, bytes, counts: files.map((file) => file.count)};
    }
  };
};
