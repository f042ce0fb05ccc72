import type {Column} from "../engine/engine.ts";
import {writeLedger} from "../identity/ledger.ts";
import {step} from "../steps/step.ts";

/** The ledger of who was of which persona: a row when it became another, 0 for none. `centres` tells personas of one making from those of another. */
const columns: Column[] = [
  {name: "person_id", type: "varchar"},
  {name: "persona_no", type: "bigint"},
  {name: "data_date", type: "date"},
  {name: "generation", type: "bigint"},
  {name: "centres", type: "varchar"}
];

const made = `
  select lower(to_hex(sha256(to_utf8(coalesce(array_join(array_agg(line order by line), ';'), ''))))) as centres
  from (select concat_ws(' ', cast(persona_no as varchar), dimension, cast(centre as varchar), cast(scale as varchar)) as line from scores.persona_centres) as l`;

/** The latest persona of everybody who had one, of the data dates that a condition takes: of the latest date, and for that of the latest run. */
const latest = (until: string): string => `
  select l.person_id, max_by(l.persona_no, date_diff('day', date '1970-01-01', l.data_date) * 1000000 + l.generation) as persona_no
  from scores.persona_log as l
  inner join scores.persona_making as m on m.centres = l.centres
  where l.data_date ${until}
  group by l.person_id`;

const day = "cast(as_of_on() - interval '1' day as date)";

const then = `
  select p.person_no, b.persona_no
  from (${latest(`< ${day}`)}) as b
  inner join identity.people as p on p.person_id = b.person_id
  where b.persona_no > 0`;

const changed = (generation: number): string => `
  select coalesce(n.person_id, b.person_id) as person_id, coalesce(n.persona_no, 0) as persona_no, ${day} as data_date, ${generation} as generation, m.centres
  from (select i.person_id, p.persona_no from scores.personas as p inner join identity.people as i on i.person_no = p.person_no) as n
  full join (${latest(`<= ${day}`)}) as b on b.person_id = n.person_id
  cross join scores.persona_making as m
  where coalesce(n.persona_no, 0) <> coalesce(b.persona_no, 0)`;

/** scores.personas_then: the persona that people of today had at the data date before this one. Who changed goes to the ledger. */
export default step({
  name: "scores.personas_then",
  reads: ["scores.personas", "scores.persona_centres", "identity.people"],
  writes: ["scores.personas_then"],
  async run({engine, ledger, generation}) {
    await engine.registerParquet("scores.persona_log", columns, ledger.files("persona_log"));
    await engine.createOrReplace("scores.persona_making", made);
    await engine.createOrReplace("scores.personas_then", then);
    await engine.createView("scores.persona_changes", changed(generation));
    const files = await engine.files("scores.persona_changes");
    await engine.registerParquet("scores.persona_fresh", columns, files);
    const fresh = await engine.scalar("select count(*) from scores.persona_fresh");
    await writeLedger(fresh === 0n ? [] : files, ledger.path("persona_log"));
    for (const name of ["fresh", "changes", "making", "log"]) await engine.drop(`scores.persona_${name}`);
  }
});
