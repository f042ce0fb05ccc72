import type {Delivery} from "./deliveries.ts";
import type {Encoding} from "./encode.ts";
import type {Life} from "./life.ts";
import type {FieldNoise, LineNoise, Noise} from "./noise.ts";
import {formOf, type LifeFeed, type Record as Row} from "./port.ts";
import {type Random, totals} from "./random.ts";
import type {Notes} from "./truth.ts";

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
  const rate = (scope: Noise["scope"]): number =>
    noises.reduce((sum, one) => sum + (one.scope === scope && "rate" in one ? one.rate : 0), 0);
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

/** What a piece of people adds to the file of one delivery. */
interface Draft {
  delivery: Delivery;
  separator: string;
  encoding: Encoding | undefined;
  text: string;
  records: number;
  duplicates: number;
  rejected: number;
  ignored: number;
  amount: number;
}

const blank = {text: "", records: 0, duplicates: 0, rejected: 0, ignored: 0, amount: 0};

/** Whether a change falls after `since` and not after `until`; a loop, since every record of every delivery asks. */
const changedWithin = (changes: readonly number[], since: number, until: number): boolean => {
  for (let i = 0; i < changes.length; i++) if (changes[i]! > since && changes[i]! <= until) return true;
  return false;
};

/** Writes one feed of lives as text, for the files of all deliveries, until it is taken. */
export const openDrafts = (feed: LifeFeed<unknown>, deliveries: readonly Delivery[], spoilers: Spoilers, record: Notes["record"]) => {
  const files = deliveries.map((delivery): Draft => {
    const {separator, encoding} = formOf(feed, delivery);
    return {delivery, separator, encoding, ...blank};
  });
  const source = `${feed.channel}.${feed.feed}`;
  let keys = 0;
  const put = (file: Draft, text: string): void => {
    const {separator} = file;
    if (!separator.startsWith(",")) file.text += text + separator;
    else file.text += file.records === 0 ? text : separator + text;
    file.records++;
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
          file.duplicates++;
        }
        continue;
      }
      const row = feed.row(one, until, life);
      const text = textOf(row);
      const kind = spoilers.kinds[random.weighted(spoilers.rates)];
      const spoiled = kind === undefined ? null : spoil(kind, row, feed, random);
      if (spoiled !== null && spoiled !== text) {
        put(file, spoiled);
        file[kind!.outcome]++;
      }
      put(file, text);
      file.amount += feed.amount?.(one) ?? 0;
      if (text === before) file.duplicates++;
      else if (before !== "" && feed.isVersioned && random.chance(spoilers.stale)) {
        put(file, before);
        file.duplicates++;
      }
      if (feed.isKeyed && random.chance(spoilers.exact)) {
        put(file, text);
        file.duplicates++;
      }
      if (before === "") {
        keys++;
        const key = feed.key(one);
        for (const [role, {truth: who, noise}] of feed.people?.(one) ?? []) record(source, key, role, who, noise);
      }
      before = text;
    }
  };
  return {
    life: (life: Life, random: Random): void => {
      for (const one of feed.items(life)) item(one, life, random);
    },
    /** What was written since the last time. */
    take: () => {
      const taken = {files: files.map((file) => ({...file})), keys};
      for (const file of files) Object.assign(file, blank);
      keys = 0;
      return taken;
    }
  };
};
