import {step} from "../steps/step.ts";
import {readColumn} from "./normalise/column.ts";
import {email} from "./normalise/email.ts";
import {addressee} from "./normalise/taobao.ts";

const emails = "select c.key_hash, '' as scope, c.email as text from staging.contacts c where c.email is not null";
const addressees = `
  select c.key_hash, upper(c.store_alias) as scope, c.oaid as text from staging.contacts c where c.oaid is not null and c.store_alias is not null`;

/** What finds a contact and joins nobody: emails, and recipients' addresses of shops. docs/decisions.md says why they do not join. */
export default step({
  name: "identity.clues",
  reads: ["staging.contacts"],
  writes: ["identity.clues"],
  keep: false,
  async run({engine}) {
    await readColumn(engine, "identity.clues_emails", emails, email);
    await readColumn(engine, "identity.clues_oaids", addressees, addressee);
    const rows = (table: string): string => `select r.kind, r.scope, r.value, r.key_hash from identity.${table} r`;
    await engine.createOrReplace("identity.clues", `${rows("clues_emails")} union all ${rows("clues_oaids")}`);
    for (const table of ["clues_emails", "clues_emails_odd", "clues_oaids", "clues_oaids_odd"]) await engine.drop(`identity.${table}`);
  }
});
