import {join} from "node:path";
import type {DuckdbEngine} from "../../src/engine/duckdb.ts";
import {literal} from "../../src/sql.ts";

type Log = (line: string) => void;

/** Contacts beside a plate, by what they are to its car. `t` has the contacts of the truth, `cells` how many contacts each of our people has of each true one. */
const borne = (read: (entity: string) => string): string => `
  create or replace table borne as
  select upper(regexp_replace(p.plate, '[·. -]', '')) as plate, p.part, t.person, t.person_no
  from (
    select contact_hash as key_hash, plate, case when source like 'dms.%' then 'store booking' else 'own booking' end as part from ${read("bookings")}
    union all select owner_hash, plate, 'owner' from ${read("service_visits")}
    union all select contact_hash, plate, 'bringer' from ${read("service_visits")}
    union all select contact_hash, plate, 'owner' from ${read("appraisals")}
    union all select o.contact_hash, v.plate, 'owner' from ${read("vehicles")} v inner join ${read("ownerships")} o on o.vin = v.vin and o.role = 'owner'
  ) p
  inner join ours.identity.members m on m.key_hash = p.key_hash
  inner join t on t.source = m.source and t.source_key = m.source_key
  where p.plate is not null
  group by all`;

/** Two of our people beside one plate, and whether most contacts of both are one true person's. */
const couples = (where: string): string => `
  with main as (select person_no, max_by(person, n) as person from cells group by 1)
  select count(*) as couples, count(*) filter (where a.person = b.person) as same
  from (
    select distinct least(x.person_no, y.person_no) as one, greatest(x.person_no, y.person_no) as other
    from borne x inner join borne y on y.plate = x.plate and x.person_no <> y.person_no where ${where}
  ) c
  inner join main a on a.person_no = c.one
  inner join main b on b.person_no = c.other`;

const ways: Record<string, string> = {
  "any two": "true",
  "no bringers": "x.part <> 'bringer' and y.part <> 'bringer'",
  "two owners": "x.part = 'owner' and y.part = 'owner'",
  "owner and own booking": "x.part = 'owner' and y.part = 'own booking'"
};

/** What joining by plate would do: couples of our people that it would join, and how many of them are one person. */
export const plates = async (engine: DuckdbEngine, staged: string, log: Log): Promise<void> => {
  await engine.run(borne((entity) => `read_parquet(${literal(join(staged, entity, "*/*.parquet"))})`));
  for (const [way, where] of Object.entries(ways)) {
    const [row] = await engine.rows(couples(where));
    const [all, same] = [Number(row?.couples), Number(row?.same)];
    log(
      `identity truth: a common plate would join: ${way.padEnd(21)} ${String(all).padStart(6)} couples, one person ${(same / all).toFixed(4)}`
    );
  }
};
