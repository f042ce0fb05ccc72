import {AppError} from "../errors.ts";
import type {Manifest} from "../generation/manifest.ts";
import type {OpenGeneration} from "../generation/open.ts";

/** A published generation, as far as serving reads it. */
export interface Generation extends Pick<OpenGeneration, "number" | "rows" | "write"> {
  readonly manifest: Pick<Manifest, "generation" | "content_hash" | "data_date" | "as_of" | "as_of_on" | "feeds">;
}

/** A load that is landed and takes no part: it waits for a decision, or its feed was stopped. */
export interface HeldLoad {
  channel: string;
  feed: string;
  load: string;
  records: number;
  /** Stable name of the reason. */
  reason: string;
}

/** What the last run left, which is in no manifest. */
export interface LastRun {
  held: HeldLoad[];
  /** `channel.feed` whose newest delivery sets the data date. */
  held_back_by: string | null;
}

export interface Generations {
  /** The one in force, if anything is published. */
  current(): Generation | undefined;
  /** One that is still kept, by its number. @throws AppError("not_found") when it is not */
  kept(number: number): Promise<Generation>;
  lastRun(): LastRun;
}

/** A generation that is there, or AppError("not_ready"). */
export const ready = (generation: Generation | undefined): Generation => {
  if (!generation) throw new AppError("not_ready", "no generation is published", {fix: "run `huaxiang run`"});
  return generation;
};

/** The generation in force, or AppError("not_ready"). */
export const generationOf = (generations: Generations): Generation => ready(generations.current());

const patience = 600_000;

/** The same generation with ten minutes for each question: for work that nobody waits for. */
export const unhurried = ({number, manifest, write, rows}: Generation): Generation => ({
  number,
  manifest,
  write,
  rows: (sql, params, options) => rows(sql, params, {timeoutMs: patience, ...options})
});
