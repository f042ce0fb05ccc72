import type {Workspace} from "../src/workspace.ts";
import {type Progress, silent} from "./progress.ts";

export interface RunRequest {
  workspace: Workspace;
  /** Instant of the run, ISO 8601. */
  now: string;
  /** What the lock says of this run. */
  command: string;
  pid: number;
  /** Last day included; the data date without it. */
  asOf?: string | undefined;
  /** Gates that may fail. */
  accept?: string[];
  progress?: Progress;
  signal?: AbortSignal | undefined;
  /** `replay`: no landing; of the loads staged before, only those with rejects, or stopped ones, are staged again. */
  mode?: "run" | "replay";
  /** Whether feeds are pulled from their databases. */
  pull?: boolean;
  /** A secret that the environment holds under a name. */
  secret?: (name: string) => string | undefined;
  sleep?: (ms: number) => Promise<void>;
  /** Publishes these tables and what they are made of alone; every table of the product without it. */
  tables?: readonly string[] | undefined;
  /** Milliseconds and resident bytes, from the edge; without it times are zero. */
  measure?: () => {millis: number; rss: number};
}

/** The request with every default resolved. */
export type Run = Required<Omit<RunRequest, "asOf" | "signal" | "tables">> & Pick<RunRequest, "asOf" | "signal" | "tables">;

export const resolved = (request: RunRequest): Run => ({
  accept: [],
  progress: silent,
  mode: "run",
  pull: true,
  secret: () => undefined,
  sleep: async () => undefined,
  measure: () => ({millis: 0, rss: 0}),
  ...request
});
