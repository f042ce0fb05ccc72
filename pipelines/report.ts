import {join} from "node:path";
import {readIfThere, writeAtomically} from "../src/files.ts";
import type {Disposition} from "../src/generation/manifest.ts";
import type {StepReport} from "../src/steps/run.ts";
import type {Held} from "./holds.ts";
import type {Stray} from "./inbox.ts";
import type {LandingReport, RefusedFile} from "./landing.ts";
import type {PullReport} from "./pull/pull.ts";

/** What a run did, and what it could not. */
export interface RunReport {
  state: "published" | "unchanged" | "empty";
  generation: number | null;
  content_hash: string | null;
  data_date: string | null;
  /** The feed whose newest delivery sets the data date. */
  held_back_by: string | null;
  landed: LandingReport["landed"];
  refused: RefusedFile[];
  waiting: RefusedFile[];
  strays: Stray[];
  held: Held[];
  /** What came of the pull of each feed that is read from a database. */
  pulls: PullReport[];
  /** Columns of newly landed files that no mapping names. */
  unused: {channel: string; feed: string; columns: string[]}[];
  feeds: Disposition[];
  steps: StepReport[];
  /** Seconds of each stage. */
  seconds: {land: number; stage: number; build: number};
}

const reportFile = (root: string): string => join(root, "lake", ".last_run.json");

/** The last run's report, for `status` and the pages. */
export const lastReport = (root: string): RunReport | undefined => {
  const text = readIfThere(reportFile(root));
  return text === undefined ? undefined : (JSON.parse(text) as RunReport);
};

export const keepReport = (root: string, report: RunReport): void =>
  writeAtomically(reportFile(root), `${JSON.stringify(report, null, 2)}\n`);
