import {keyHash} from "../contracts/staged.ts";

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

/** The ledger with the number of each contact, as other rows name it; 0 for what is of no contact. */
export const past = `
  select l.*, case when l.event = 'assign' then ${keyHash("l.source", "l.source_key")} else 0 end as key_hash
  from identity.ledger l`;

/**
 * Who each contact was, by living id, since which generation: the ledger names contacts by text, which outlives any way of numbering them.
 * said_id is what the ledger says, which a merge may have overtaken. Reads identity.merged_before.
 */
export const holders = `
  select a.key_hash, coalesce(m.person_id, a.person_id) as person_id, a.person_id as said_id, a.generation
  from (
    select ${keyHash("source", "source_key")} as key_hash, max_by(person_id, generation) as person_id, max(generation) as generation
    from identity.ledger
    where event = 'assign'
    group by source, source_key
  ) a
  left join identity.merged_before m on m.alias_id = a.person_id`;

/** Of contacts whose last row of the ledger names a person who lives: that person and row. Reads identity.holders_before and identity.persons. */
export const settled = `
  select b.key_hash, p.person_no, b.generation
  from identity.holders_before b
  inner join identity.persons p on p.person_id = b.said_id`;

/** How many contacts of a unit an id had. Reads identity.holders_before and identity.issued_before. */
export const overlaps = `
  select u.founder_hash, o.person_id, o.records, i.issued
  from (
    select coalesce(x.component_no, n.anchor_no) as component_no, b.person_id, count(*) as records
    from identity.holders_before b
    inner join identity.carriers k on k.key_hash = b.key_hash
    inner join identity.anchors n on n.fingerprint_hash = k.fingerprint_hash
    left join identity.components x on x.identifier_no = n.anchor_no
    group by coalesce(x.component_no, n.anchor_no), b.person_id
  ) o
  inner join identity.units u on u.component_no = o.component_no
  inner join identity.issued_before i on i.person_id = o.person_id
  union all
  select u.founder_hash, b.person_id, 1, i.issued
  from identity.holders_before b
  inner join identity.units u on u.founder_hash = b.key_hash and u.component_no is null
  inner join identity.issued_before i on i.person_id = b.person_id`;
