import {freezeVersion} from "../segments/frozen.ts";
import {asking} from "../segments/question.ts";
import type {Split} from "../segments/rule.ts";
import {segmentsFor} from "../segments/saved.ts";
import {generationOf, unhurried} from "./generation.ts";
import type {Work} from "./jobs.ts";
import type {Context} from "./route.ts";

/** What a job of freezing is about. */
export interface Freezing {
  segment: string;
  version: number;
  split?: Split | undefined;
  /** Of who asked: fields that it may not see are not in its rules. */
  role: string | undefined;
  /** Their stores: segments of others are not in its rules either. */
  stores: readonly string[] | null;
}

/** Freezes a version over the generation in force when the job begins; its result is the manifest. */
export const freezing =
  ({generations, state, ledger, caps, now}: Pick<Context, "generations" | "state" | "ledger" | "caps"> & {now: () => string}): Work =>
  async ({about, created_by}, signal) => {
    const {segment, version, split, role, stores} = about as unknown as Freezing;
    const generation = unhurried(generationOf(generations));
    const ask = await asking(generation, {caps, segments: segmentsFor(state, {stores}), role, signal});
    const {content_hash} = generation.manifest;
    return freezeVersion({segment, version, split, by: created_by, now: now(), ledger, state, content_hash}, ask);
  };
