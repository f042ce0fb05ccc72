import {unhurried} from "../../src/api/generation.ts";
import type {Source} from "../page.ts";
import {loadSegments} from "./data.ts";

/**
 * Counts saved segments once for each generation, before anybody looks: thirty exact counts over a million people take longer than a page may.
 * Called again and again; of stores it counts nothing ahead, since each reader has their own.
 */
export const ahead = (source: () => Source | undefined, failed: (error: unknown) => void): (() => Promise<void>) => {
  let counted: number | undefined;
  return async () => {
    const now = source();
    if (!now || now.generation.number === counted) return;
    counted = now.generation.number;
    await loadSegments({...now, generation: unhurried(now.generation)}, {}).catch(failed);
  };
};
