import {step} from "../steps/step.ts";
import {assignments, changes, ended, merges, persons} from "./after.ts";
import {holders, issued, merged, overlaps} from "./before.ts";
import {ledgerColumns, writeLedger} from "./ledger.ts";
import {issue, keep} from "./persist.ts";

const passing = [
  "merged_before",
  "issued_before",
  "holders_before",
  "overlaps",
  "kept",
  "minted",
  "ended",
  "changes",
  "changed",
  "ledger"
].map((name) => `identity.${name}`);

/**
 * Which id each record has: ids of before stay with the component that has most of their records, others are minted or merged.
 * Needs published ledger files only, so that a run that was killed and starts again decides the same.
 */
export default step({
  name: "identity.persist",
  reads: ["identity.keys", "identity.records", "identity.components"],
  writes: ["identity.persons", "identity.assignments", "identity.merges"],
  async run({engine, salt, ledger, generation, progress}) {
    await engine.registerParquet("identity.ledger", ledgerColumns, ledger.files("identity"));
    await engine.createOrReplace("identity.merged_before", merged);
    await engine.createOrReplace("identity.issued_before", issued);
    await engine.createOrReplace("identity.holders_before", holders);
    await engine.createOrReplace("identity.overlaps", overlaps);
    progress(1, 4);
    await keep(engine);
    await issue({engine, salt});
    progress(2, 4);
    await engine.createOrReplace("identity.persons", persons);
    await engine.createOrReplace("identity.assignments", assignments);
    await engine.createOrReplace("identity.ended", ended);
    await engine.createOrReplace("identity.merges", merges);
    progress(3, 4);
    await engine.createView("identity.changes", changes(generation));
    const files = await engine.files("identity.changes");
    await engine.registerParquet("identity.changed", ledgerColumns, files);
    const changed = await engine.scalar("select count(*) from identity.changed");
    await writeLedger(changed === 0n ? [] : files, ledger.path("identity"));
    for (const name of passing) await engine.drop(name);
    progress(4, 4);
  }
});
