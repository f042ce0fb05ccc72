// The process that reads partners' files: a crash, an endless loop or a memory blow-up ends this process and no other.
import {flushCompileCache} from "node:module";
import {openDatabases} from "./database.ts";
import type {Job} from "./job.ts";
import {parse} from "./parse.ts";

const databases = openDatabases();

process.on("disconnect", () => process.exit(0));
process.on("message", async (job: Job) => {
  const outcome = await parse(job, databases);
  process.send?.(outcome, () => {
    if (outcome.kind === "failed") process.exit(1);
  });
});
// It is killed in the end, and would keep nothing.
process.send?.("ready", () => flushCompileCache());
