import {join} from "node:path";
import type {Delivery} from "./deliveries.ts";
import type {Life} from "./life.ts";
import type {FieldNoise, LineNoise, Noise} from "./noise.ts";
import type {Form, LifeFeed, Record as Row} from "./port.ts";
import {type Random, totals} from "./random.ts";
import {openSink} from "./sink.ts";
import type {Count, Truth} from "./truth.ts";

type Spoiler = FieldNoise | LineNoise;
/** The noises that strike records, with their rates. */
export interface Spoilers {
  kinds: readonly Spoiler[];
  rates: Float64Array;
  exact: number;
  resent: number;
  stale: number;
}

export const spoilersOf = (noises: readonly Noise[]): Spoilers => {
  const kinds = noises.filter((one) => one.scope === "field" || one.scope === "line");
  const rate = (scope: Noise["scope"]): number => noises.filter((one) => one.scope === scope).reduce((sum, one) => sum + one.rate, 0);
  return {
    kinds,
    rates: totals([...kinds.map((one) => one.rate), 1 - kinds.reduce((sum, one) => sum + one.rate, 0)]),
    exact: rate("exact"),
    resent: rate("resent"),
    stale: rate("stale")
  };
};

/** The spoiled copy of a record, or null when the noise does not touch this feed. */
const spoil = (kind: Spoiler, row: Row, feed: LifeFeed<unknown>, random: Random): string | null => {
  const delimiter = feed.delimiter ?? ",";
  if (kind.scope === "line") return typeof row === "string" ? null : kind.spoil(row, delimiter, random);
  const place = feed.places?.[kind.name];
  if (place === undefined) return null;
  const value = kind.values[random.int(kind.values.length)]!;
  if (typeof row !== "string") return row.with(place as number, value).join(delimiter);
  return row.replace(new RegExp(`("${place}":)("[^"]*"|[\\d.]+|null)`), `$1"${value}"`);
};

interface OpenFile {
  form: Form;
  delivery: Delivery;
  count: Count;
  amount: number;
  write: (text: string) => void;
  close: () => number;
}

const openFile = (feed: LifeFeed<unknown>, delivery: Delivery, dir: string): OpenFile => {
  const form: Form = {...feed, ...feed.variant?.(delivery)};
  const path = join(delivery.folder, feed.channel, form.file(delivery));
  const sink = openSink(join(dir, path), {encoding: form.encoding ?? "utf-8", isGzip: form.isGzip ?? false});
  sink.write(form.head);
  return {
    form,
    delivery,
    count: {
      channel: feed.channel,
      feed: feed.feed,
      delivery: delivery.number,
      file: path,
      records: 0,
      duplicates: 0,
      rejected: 0,
      ignored: 0
    },
    amount: 0,
    ...sink
  };
};

/** Whether a change falls after `since` and not after `until`; a loop, since every record of every delivery asks. */
const changedWithin = (changes: readonly number[], since: number, until: number): boolean => {
  for (let i = 0; i < changes.length; i++) if (changes[i]! > since && changes[i]! <= until) return true;
  return false;
};

/** Writes one feed of lives into the files of all deliveries. */
export const openFeed = (feed: LifeFeed<unknown>, deliveries: readonly Delivery[], dir: string, spoilers: Spoilers, truth: Truth) => {
  const files = deliveries.map((delivery) => openFile(feed, delivery, dir));
  const source = `${feed.channel}.${feed.feed}`;
  let keys = 0;
  const put = (file: OpenFile, text: string): void => {
    const {separator} = file.form;
    if (!separator.startsWith(",")) file.write(text + separator);
    else file.write(file.count.records === 0 ? text : separator + text);
    file.count.records++;
  };
  const textOf = (row: Row): string => (typeof row === "string" ? row : row.join(feed.delimiter));
  const item = (one: unknown, life: Life, random: Random): void => {
    const changes = feed.changes(one);
    let before = "";
    for (const file of files) {
      const {since, until} = file.delivery;
      if (changes[0]! > until) continue;
      if (!changedWithin(changes, since, until)) {
        if (before !== "" && feed.isKeyed && random.chance(spoilers.resent)) {
          put(file, before);
          file.count.duplicates++;
        }
        continue;
      }
      const row = feed.row(one, until, life);
      const text = textOf(row);
      const kind = spoilers.kinds[random.weighted(spoilers.rates)];
      const spoiled = kind === undefined ? null : spoil(kind, row, feed, random);
      if (spoiled !== null && spoiled !== text) {
        put(file, spoiled);
        file.count[kind!.outcome]++;
      }
      put(file, text);
      file.amount += feed.amount?.(one) ?? 0;
      if (text === before) file.count.duplicates++;
      else if (before !== "" && feed.isVersioned && random.chance(spoilers.stale)) {
        put(file, before);
        file.count.duplicates++;
      }
      if (feed.isKeyed && random.chance(spoilers.exact)) {
        put(file, text);
        file.count.duplicates++;
      }
      if (before === "") {
        keys++;
        const key = feed.key(one);
        for (const [role, {truth: who, noise}] of feed.people?.(one) ?? []) truth.record(source, key, role, who, noise);
      }
      before = text;
    }
  };
  return {
    life: (life: Life, random: Random): void => {
      for (const one of feed.items(life)) item(one, life, random);
    },
    close: () => {
      let bytes = 0;
      for (const file of files) {
        const {tail, tailRecords = 0} = file.form;
        if (tail !== undefined) file.write(tail(file.count.records, file.amount));
        file.count.records += tailRecords;
        file.count.ignored += tailRecords;
        bytes += file.close();
      }
      return {source, keys, bytes, counts: files.map((file) => file.count)};
    }
  };
};
