import {join} from "node:path";
import {setImmediate} from "node:timers/promises";
import {fileURLToPath} from "node:url";
import {born, strangersOf} from "./birth.ts";
import {deliveriesOf} from "./deliveries.ts";
import type {Part} from "./life.ts";
import type {Noise} from "./noise.ts";
import type {AnyFeed} from "./port.ts";
import {Random, wordHash} from "./random.ts";
import {inOrder, registered} from "./registry.ts";
import {writeTable} from "./tables.ts";
import {openTruth} from "./truth.ts";
import {storesFor} from "./world/stores.ts";
import {openFeed, spoilersOf} from "./writer.ts";

export {deliveriesOf} from "./deliveries.ts";

export interface GenerateOptions {
  /** The folder to fill: `delivery-1` … (or `inbox` when there is one delivery) and `truth`. */
  dir: string;
  people: number;
  seed: number;
  deliveries?: 1 | 3;
  /** Called now and then with the number of people done. */
  onProgress?: (people: number) => void;
}
export interface Generated {
  files: number;
  records: number;
  people: number;
  bytes: number;
}

const here = fileURLToPath(new URL(".", import.meta.url));
const INK = wordHash("ink");
/** People between two calls of `onProgress`. */
const STRIDE = 2_000;

/** Simulates `people` lives and writes them as the ports' own files, with the truth beside them. The same seed gives the same bytes. */
export const generate = async ({dir, people, seed, deliveries: count = 3, onProgress}: GenerateOptions): Promise<Generated> => {
  const [parts, noises, feeds] = await Promise.all([
    registered<Part>(join(here, "life")),
    registered<Noise>(join(here, "noise")),
    registered<AnyFeed>(join(here, "ports"))
  ]);
  const lived = inOrder(parts).map((part) => ({...part, salt: wordHash(part.name)}));
  const strangers = strangersOf(noises);
  const deliveries = deliveriesOf(count);
  const truth = openTruth(join(dir, "truth"));
  const spoilers = spoilersOf(noises);
  const open = feeds.filter((feed) => "items" in feed).map((feed) => openFeed(feed, deliveries, dir, spoilers, truth));
  for (let number = 0; number < people; number++) {
    const life = born(number, seed, strangers, lived);
    for (const part of lived) part.live(life, new Random(seed, part.salt, number), seed);
    const ink = new Random(seed, INK, number);
    for (const feed of open) feed.life(life, ink);
    truth.life(life);
    if (number % STRIDE === STRIDE - 1) {
      onProgress?.(number + 1);
      await setImmediate();
    }
  }
  const stores = storesFor(Math.floor((people - 1) / 8));
  const closed = open.map((feed) => feed.close());
  for (const feed of feeds) if ("rows" in feed) closed.push(writeTable(feed, deliveries, dir, stores));
  closed.sort((a, b) => (a.source < b.source ? -1 : 1));
  const counts = closed.flatMap((one) => one.counts);
  truth.close(counts, Object.fromEntries(closed.map((one) => [one.source, one.keys])));
  if (people % STRIDE !== 0) onProgress?.(people);
  return {
    files: counts.length,
    records: counts.reduce((sum, one) => sum + one.records, 0),
    people,
    bytes: closed.reduce((sum, one) => sum + one.bytes, 0)
  };
};
