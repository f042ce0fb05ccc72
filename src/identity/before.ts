/** What the ledger says before this run. Each is one bare SELECT. */

/** Ids that were merged away, with the living id and the day. */
export const merged = `
  select person_id as alias_id, max_by(other_id, generation) as person_id, min(decided_on) as merged_on
  from identity.ledger
  where event = 'merge'
  group by person_id`;

/** Ids ever issued, with the generation that did. */
export const issued = `
  select person_id, min(generation) as issued
  from identity.ledger
  where event = 'assign'
  group by person_id`;

/** Who each record was, by living id. Reads identity.merged_before. */
export const holders = `
  select a.source, a.source_key, coalesce(m.person_id, a.person_id) as person_id
  from (
    select source, source_key, max_by(person_id, generation) as person_id
    from identity.ledger
    where event = 'assign'
    group by source, source_key
  ) a
  left join identity.merged_before m on m.alias_id = a.person_id`;

/** How many records of a component an id had. Reads identity.holders_before and identity.issued_before. */
export const overlaps = `
  select c.component, b.person_id, count(*) as records, min(i.issued) as issued
  from identity.holders_before b
  inner join identity.keys k on k.source = b.source and k.source_key = b.source_key
  inner join identity.records r on r.key_hash = k.key_hash
  inner join identity.components c on c.record_no = r.record_no
  inner join identity.issued_before i on i.person_id = b.person_id
  group by c.component, b.person_id`;
