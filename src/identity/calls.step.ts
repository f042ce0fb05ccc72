import type {Engine} from "../engine/engine.ts";
import {step} from "../steps/step.ts";
import {callHashSql, calls} from "./call.ts";
import {readColumn} from "./normalise/column.ts";
import {simplifier} from "./normalise/han.ts";
import {names} from "./normalise/name.ts";
import {telephone} from "./normalise/telephone.ts";

/** The name and each number that a current contact of a store gives, with the person: once each. */
const given = `
  with contacts as (
    select c.key_hash, split_part(c.source, '.', 1) as channel, upper(c.store_alias) as store_name, c.name, c.mobile, c.phone,
      coalesce(c.seen_on, cast(as_of_on() - interval '1' day as date)) as day_on
    from staging.contacts as c
    where c.name is not null and c.store_alias is not null and (c.mobile is not null or c.phone is not null)
      and (c.seen_at is null or c.seen_at < as_of())
  ),
  known as (
    select m.person_no, s.store_code, c.name, c.mobile, c.phone
    from contacts as c
    inner join identity.assignments as m on m.key_hash = c.key_hash
    inner join facts.store_aliases as s
      on s.channel = c.channel and s.alias = c.store_name and c.day_on >= s.from_on and c.day_on < s.to_on
  )
  select person_no, store_code, name, mobile as text from known where mobile is not null
  union
  select person_no, store_code, name, phone from known where phone is not null`;

/** The last four digits of a number: of 11 digits also where others are hidden, of a landline without its extension. A platform's number says none. */
const digits = `
  select d.person_no, d.store_code, d.text, d.digits
  from (
    select n.person_no, n.store_code, n.name as text,
      case when n.kind = 'landline' then substr(split_part(n.value, '-', 2), length(split_part(n.value, '-', 2)) - 3) else substr(n.value, 8, 4) end as digits
    from identity.calls_numbers n
    where n.kind <> 'relay'
  ) d
  where regexp_like(d.digits, '^[0-9]{4}$')`;

const scratch = ["calls_names", "calls_names_odd", "calls_ended", "calls_numbers", "calls_numbers_odd", "calls_given"];

const build = async (engine: Engine, salt: string): Promise<void> => {
  await engine.createOrReplace("identity.calls_given", given);
  await readColumn(engine, "identity.calls_numbers", "select person_no, store_code, name, text from identity.calls_given", telephone);
  await engine.createOrReplace("identity.calls_ended", digits);
  await readColumn(
    engine,
    "identity.calls_names",
    "select person_no, store_code, digits, text from identity.calls_ended",
    names(await simplifier())
  );
  const called = calls("identity.calls_names", "n.person_no, n.store_code, n.digits");
  const hash = callHashSql(salt, {store_code: "c.store_code", called: "c.called", digits: "c.digits"});
  await engine.createOrReplace("identity.calls", `select ${hash} as call_hash, c.person_no from (${called}) c`);
};

/** By what name and digits the counter of each store may call a person: one row per call, as a salted number, and person. */
export default step({
  name: "identity.calls",
  reads: ["staging.contacts", "identity.assignments", "facts.store_aliases"],
  writes: ["identity.calls"],
  keep: false,
  async run({engine, salt}) {
    await build(engine, salt);
    for (const table of scratch) await engine.drop(`identity.${table}`);
  }
});
