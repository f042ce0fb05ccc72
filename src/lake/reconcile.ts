import type {Counts} from "./count.ts";
import {Refusal} from "./refusal.ts";

/** The gate of landing: what was read is what was counted, figure by figure. @throws Refusal */
export function reconcile(counted: Counts, read: Counts): void {
  const figures = ["records", "malformed", "fields", "field_bytes"] as const;
  if (figures.some((figure) => counted[figure] !== read[figure]))
    throw new Refusal("unreconciled", "reader and counter disagree on this file; report it as a fault of Huaxiang", {counted, read});
}
