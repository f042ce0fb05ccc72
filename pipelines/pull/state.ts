import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {Pulled, Sidecar} from "../../src/lake/sidecar.ts";
import {loadFolder, readSidecar} from "../loads.ts";

/** A load that a pull made. */
export type PulledLoad = Sidecar & {pull: Pulled};

/** What the pulls of a feed have brought so far. It stands in their loads alone: nothing else is to be kept or can be lost. */
export interface State {
  /** In the order in which they were pulled. */
  loads: (PulledLoad & {parquet: string})[];
  /** Number of the next pull. */
  next: number;
  /** Of the newest whole pull; undefined before the first, null where the table has no modification time. */
  watermark: string | null | undefined;
}

export const stateOf = (lake: string, source: string): State => {
  const loads = pulledLoads(lake, source)
    .map((one) => ({...one, parquet: join(loadFolder(lake, source, one.load), "data.parquet")}))
    .sort((a, b) => a.pull.number - b.pull.number || a.pull.part - b.pull.part);
  const isWhole = ({number, parts}: Pulled) => loads.filter(({pull}) => pull.number === number).length === parts;
  return {
    loads,
    next: (loads.at(-1)?.pull.number ?? 0) + 1,
    watermark: loads.findLast(({pull}) => isWhole(pull))?.pull.watermark
  };
};

/** The loads of a feed that a pull made; `skip` are known ones that need no look. */
export const pulledLoads = (lake: string, source: string, skip: ReadonlySet<string> = new Set()): PulledLoad[] => {
  const folder = join(lake, source);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith("load="))
    .map((name) => name.replace(/^load=/, ""))
    .filter((load) => !skip.has(load))
    .map((load) => readSidecar(lake, source, load))
    .filter((sidecar): sidecar is PulledLoad => sidecar.pull !== undefined);
};
