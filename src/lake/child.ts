// The process that reads partners' files: a crash, an endless loop or a memory blow-up ends this process and no other.
import type {Job} from "./job.ts";
import {parse} from "./parse.ts";

process.on("disconnect", () => process.exit(0));
process.on("message", async (job: Job) => {
  const outcome = await parse(job);
  process.send?.(outcome, () => {
    if (outcome.kind === "failed") process.exit(1);
  });
});
process.send?.("ready");
