import {step} from "../steps/step.ts";
import {changes} from "./after.ts";
import {noteGrounds} from "./grounds.ts";
import {ledgerColumns, writeLedger} from "./ledger.ts";
import {toldReads} from "./told.ts";

/** Writes what this run decided about identities to the ledger: nothing when nothing changed. */
export default step({
  name: "identity.note",
  reads: [
    "identity.assignments",
    "identity.kinds",
    "identity.pairs",
    "identity.refused",
    "identity.routes",
    "identity.persons",
    "identity.merges",
    "identity.holders_before",
    "identity.merged_before",
    "identity.overlaps",
    "identity.minted",
    "identity.ledger",
    ...toldReads
  ],
  writes: ["identity.changed"],
  keep: false,
  async run({engine, ledger, generation}) {
    await noteGrounds(engine);
    await engine.createView("identity.changes", changes(generation));
    const files = await engine.files("identity.changes");
    await engine.registerParquet("identity.changed", ledgerColumns, files);
    const changed = await engine.scalar("select count(*) from identity.changed");
    await writeLedger(changed === 0n ? [] : files, ledger.path("identity"));
    await engine.drop("identity.changes");
    await engine.drop("identity.grounds");
  }
});
