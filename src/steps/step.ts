import type {Churn} from "../config.ts";
import type {Engine} from "../engine/engine.ts";
import type {Failure} from "./check.ts";

/** Append-only rows that cannot be recomputed. A file counts once a published manifest names it. */
export interface Ledger {
  /** Parquet files of a ledger table that published runs wrote, in order of run. */
  files(name: string): string[];
  /** Where this run writes its rows of a ledger table (one Parquet file); the run's manifest will name it. */
  path(name: string): string;
}

export interface StepContext {
  engine: Engine;
  /** UTC instant, e.g. 2025-12-31T16:00:00Z: the end of the last day included. */
  as_of: string;
  /** First local date not included. */
  as_of_on: string;
  /** Number of the generation in the making. */
  generation: number;
  /** Secret of the workspace, for HMAC. */
  salt: string;
  ledger: Ledger;
  /** Who is who may change so much. */
  churn: Churn;
  /** Folder for scratch files of this run. */
  scratch: string;
  /** Says how far a long step is. */
  progress(done: number, of: number): void;
}

/** A computing step: `writes` are the tables that it makes, `reads` those that it needs. SQL models become steps by parsing. */
export interface Step {
  name: string;
  reads: string[];
  writes: string[];
  /** false: the published file does not hold its tables. */
  keep?: boolean;
  /**
   * It computes for long: of many records it runs in a thread of its own, which imports `module` (import.meta.url of the file whose default export it is),
   * so that others need not wait for it. `ledger`: the one ledger table that it reads and writes.
   */
  apart?: {module: string; ledger?: string};
  run(context: StepContext): Promise<void>;
  /** Gates that do not hold after it, in words. */
  gates?(context: StepContext): Promise<Failure[]>;
}

export const step = (value: Step): Step => value;
