import {step} from "../steps/step.ts";
import {ended, merges, persons} from "./after.ts";
import {holders, issued, merged, overlaps, past, settled} from "./before.ts";
import {ledgerColumns} from "./ledger.ts";
import {issue, keep} from "./persist.ts";
import {ruleVersion} from "./rules.ts";

const passing = ["issued_before", "kept", "ended"].map((name) => `identity.${name}`);

/**
 * Which id each unit has: ids of before stay with the unit that has most of their contacts, others are minted or merged.
 * Needs published ledger files only, so that a run that was killed and starts again decides the same.
 */
export default step({
  name: "identity.persist",
  reads: ["identity.units", "identity.carriers", "identity.anchors", "identity.components"],
  writes: [
    "identity.persons",
    "identity.merges",
    "identity.ledger",
    "identity.past",
    "identity.run",
    "identity.settled",
    "identity.holders_before",
    "identity.merged_before",
    "identity.overlaps",
    "identity.minted"
  ],
  keep: false,
  async run({engine, salt, ledger, generation, progress}) {
    await engine.registerParquet("identity.ledger", ledgerColumns, ledger.files("identity"));
    await engine.createView("identity.past", past);
    await engine.createOrReplace(
      "identity.run",
      `select cast(${generation} as bigint) as generation, cast(${ruleVersion} as bigint) as rule_version`
    );
    await engine.createOrReplace("identity.merged_before", merged);
    await engine.createOrReplace("identity.issued_before", issued);
    await engine.createOrReplace("identity.holders_before", holders);
    await engine.createOrReplace("identity.overlaps", overlaps);
    progress(1, 3);
    await keep(engine);
    await issue({engine, salt});
    progress(2, 3);
    await engine.createOrReplace("identity.persons", persons);
    await engine.createOrReplace("identity.settled", settled);
    await engine.createOrReplace("identity.ended", ended);
    await engine.createOrReplace("identity.merges", merges);
    for (const name of passing) await engine.drop(name);
    progress(3, 3);
  }
});
