import {join} from "node:path";
import {disturb} from "./arrivals.ts";
import type {Closed} from "./counts.ts";
import {pieces} from "./crew.ts";
import {deliveriesOf} from "./deliveries.ts";
import {openFiles} from "./files.ts";
import {FIGURES} from "./piece.ts";
import {registers} from "./registry.ts";
import {writeTable} from "./tables.ts";
import {NOTED, openTruth} from "./truth.ts";
import {storesFor} from "./world/stores.ts";

export {deliveriesOf} from "./deliveries.ts";

export interface GenerateOptions {
  /** The folder to fill: `delivery-1` … (or `inbox` when there is one delivery) and `truth`. */
  dir: string;
  people: number;
  seed: number;
  deliveries?: 1 | 3;
  /** Threads beside this one that simulate; 0 (this one alone) is best for few people. The bytes are the same. */
  threads?: number;
  /** Called now and then with the number of people done. */
  onProgress?: (people: number) => void;
}
export interface Generated {
  files: number;
  records: number;
  people: number;
  bytes: number;
}

/** Simulates `people` lives and writes them as the ports' own files, with the truth beside them. The same seed gives the same bytes. */
export const generate = async (options: GenerateOptions): Promise<Generated> => {
  const {dir, people, seed, deliveries: count = 3, threads = 0, onProgress} = options;
  const {feeds, noises} = await registers();
  const deliveries = deliveriesOf(count);
  const truth = openTruth(join(dir, "truth"));
  const lives = feeds.flatMap((feed) => ("items" in feed ? [{files: openFiles(feed, deliveries, dir), keys: 0}] : []));
  let done = 0;
  for await (const {people: more, bytes, lengths, figures, keys, sums} of pieces({people, seed, deliveries: count}, threads)) {
    let from = 0;
    lengths.forEach((length, i) => {
      const part = bytes.subarray(from, from + length);
      from += length;
      const feed = lives[Math.floor(i / count)];
      if (feed === undefined) truth.add(i - (lengths.length - NOTED), part);
      else feed.files.add(i % count, part, figures.subarray(i * FIGURES, (i + 1) * FIGURES));
    });
    keys.forEach((one, i) => {
      lives[i]!.keys += one;
    });
    truth.sums(sums);
    done += more;
    onProgress?.(done);
  }
  const stores = storesFor(Math.floor((people - 1) / 8));
  const closed: Closed[] = lives.map(({files, keys}) => files.close(keys));
  for (const feed of feeds) if ("rows" in feed) closed.push(writeTable(feed, deliveries, dir, stores));
  closed.sort((a, b) => (a.source < b.source ? -1 : 1));
  const files = noises.flatMap((noise) => ("source" in noise ? [noise] : []));
  disturb(dir, files, closed, deliveries);
  await truth.close(closed);
  const counts = closed.flatMap((one) => one.counts);
  return {
    files: counts.length,
    records: counts.reduce((sum, one) => sum + one.records, 0),
    people,
    bytes: closed.reduce((sum, one) => sum + one.bytes, 0)
  };
};
