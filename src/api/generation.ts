import type {Row, Value} from "../engine/engine.ts";
import {AppError} from "../errors.ts";

/** What serving reads of a generation's manifest. */
export interface Manifest {
  generation: number;
  content_hash: string;
  data_date: string;
  feeds: Feed[];
}

/** Records of one feed by what became of them. `counted` is the sum of the others. */
export interface Feed {
  channel: string;
  feed: string;
  counted: number;
  current: number;
  superseded: number;
  duplicates: number;
  rejected: number;
  ignored: number;
  erased: number;
}

/** A published generation, open for reading. `$1` … in the text take `params`; cast every occurrence of each. */
export interface Generation {
  readonly number: number;
  readonly manifest: Manifest;
  rows(sql: string, params?: Value[], options?: {signal?: AbortSignal}): Promise<Row[]>;
}

/** A load that is landed and not built: it waits for a decision, or its feed was stopped. */
export interface HeldLoad {
  channel: string;
  feed: string;
  load: string;
  records: number;
  reason: string;
}

/** The generation that is served now, if there is one. */
export interface Generations {
  current(): Generation | undefined;
  /** Loads that wait; read from the workspace, since they are in no manifest. */
  held(): Promise<HeldLoad[]>;
}

/** The generation in force, or AppError("not_ready"). */
export const generationOf = (generations: Generations): Generation => {
  const generation = generations.current();
  if (!generation) throw notReady();
  return generation;
};

const notReady = () => new AppError("not_ready", "no generation is published", {fix: "run `huaxiang run`"});
