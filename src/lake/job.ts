import type {Limits} from "./limits.ts";
import type {Reason} from "./refusal.ts";
import type {LandingOptions, Sidecar} from "./sidecar.ts";

/** What the reading process is told: plain data. */
export interface Job {
  /** The partner's file, absolute. */
  file: string;
  /** `channel.feed`. */
  source: string;
  options: LandingOptions;
  limits: Limits;
  /** Folder of this load alone, made by the caller and removed by it. */
  folder: string;
  /** Where the feed's loads are: `lake/<channel>.<feed>`. */
  loads: string;
  /** Do not try the fast reader. */
  exactOnly: boolean;
}

/** What reading gives for `load.json`. */
export type Parsed = Omit<Sidecar, "channel" | "feed" | "file" | "options" | "day" | "landed_at" | "pull">;

export interface Refused {
  kind: "refused";
  reason: Reason;
  message: string;
  details: Record<string, unknown>;
}

export type Outcome = {kind: "parsed"; parsed: Parsed} | {kind: "known"; load: string} | Refused | {kind: "failed"; stack: string};
