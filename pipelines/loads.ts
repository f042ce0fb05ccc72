import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Catalog, FeedOf} from "../src/channels/catalog.ts";
import {Sidecar} from "../src/lake/sidecar.ts";
import type {Delivery} from "./ledger.ts";

/** A load that takes part in a run, with its newest delivery. */
export interface LoadOf {
  sidecar: Sidecar;
  feed: FeedOf;
  source: string;
  /** Newest delivery day, and the first file name that arrived on it. */
  day: string;
  file: string;
  folder: string;
}

export const loadFolder = (lake: string, source: string, load: string): string => join(lake, source, `load=${load}`);

export const readSidecar = (lake: string, source: string, load: string): Sidecar =>
  Sidecar.parse(JSON.parse(readFileSync(join(loadFolder(lake, source, load), "load.json"), "utf8")));

/** The loads of deliveries in load order: newest delivery day, file name, load id. Loads of feeds that no mapping knows any more stay out. */
export const orderLoads = (lake: string, catalog: Catalog, deliveries: Delivery[]): LoadOf[] => {
  const newest = new Map<string, Delivery>();
  for (const one of deliveries) {
    const known = newest.get(one.load);
    if (!known || one.day > known.day) newest.set(one.load, one);
  }
  const loads = [...newest.values()].flatMap(({load, source, day, file}) => {
    const feed = catalog.feeds.find(({mapping, name}) => `${mapping.name}.${name}` === source);
    return feed ? [{sidecar: readSidecar(lake, source, load), feed, source, day, file, folder: loadFolder(lake, source, load)}] : [];
  });
  const key = ({day, file, sidecar}: LoadOf) => `${day}\0${file}\0${sidecar.load}`;
  return loads.sort((a, b) => (key(a) < key(b) ? -1 : 1));
};
