import {join} from "node:path";
import {readIfThere, writeAtomically} from "../src/files.ts";
import type {Arrival} from "./inbox.ts";

/**
 * Which load a file of the inbox was, by name, size, time and inode, so that an unchanged inbox is not read again.
 * A cache: without it the files are hashed again and found known.
 */
export interface Seen {
  load(arrival: Arrival): string | undefined;
  note(arrival: Arrival, load: string): void;
  save(): void;
}

const print = ({stat, options, feed}: Arrival): string =>
  JSON.stringify([feed.mapping.name, feed.name, stat.size, stat.mtimeMs, stat.ino, options]);

export const openSeen = (lake: string): Seen => {
  const file = join(lake, ".seen.json");
  let entries: Record<string, {print: string; load: string}> = {};
  try {
    entries = JSON.parse(readIfThere(file) ?? "{}");
  } catch {
    entries = {};
  }
  const before = JSON.stringify(entries);
  return {
    load: (arrival) => (entries[arrival.name]?.print === print(arrival) ? entries[arrival.name]?.load : undefined),
    note: (arrival, load) => {
      entries[arrival.name] = {print: print(arrival), load};
    },
    save: () => {
      if (JSON.stringify(entries) !== before) writeAtomically(file, JSON.stringify(entries));
    }
  };
};
