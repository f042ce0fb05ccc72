import {ruleVersion} from "./rules.ts";
import {told} from "./told.ts";

/** What this run decides. Each is one bare SELECT over the tables of before.ts, identity.units and identity.persons. */

const contest = `
  select
    o.founder_hash, o.person_id, o.records, o.issued,
    count(*) over (partition by o.founder_hash) as ids,
    count(*) over (partition by o.person_id) as units
  from identity.overlaps o`;

/** Units and ids that only have each other. */
export const uncontested = `select q.founder_hash, q.person_id from (${contest}) q where q.ids = 1 and q.units = 1`;

/** All others: contest.ts decides. */
export const contested = `select q.founder_hash, q.person_id, q.records, q.issued from (${contest}) q where q.ids > 1 or q.units > 1`;

/** A contact as its founder's text: `mint` adds n. */
export const founderText = "concat(k.source, chr(10), k.source_key) as founder";

/** Founders of the units that keep no id. */
export const founders = `
  select f.founder_hash, ${founderText}
  from (
    select u.founder_hash
    from identity.units u
    left join identity.kept b on b.founder_hash = u.founder_hash
    where b.founder_hash is null
  ) f
  inner join identity.carriers k on k.key_hash = f.founder_hash`;

/** Who lives now: one row per unit, person_no the rank of person_id. */
export const persons = `
  select u.component_no, p.founder_hash, p.person_id, row_number() over (order by p.person_id) as person_no
  from (
    select founder_hash, person_id from identity.kept
    union all
    select founder_hash, person_id from identity.minted
  ) p
  inner join identity.units u on u.founder_hash = p.founder_hash`;

const firstOf = (partition: string, order: string): string => `
  select o.founder_hash, o.person_id, row_number() over (partition by ${partition} order by ${order}) as place
  from identity.overlaps o`;

/** Ids that no unit kept, with the id of the unit that has most of their contacts. */
export const ended = `
  select o.person_id as alias_id, p.person_id
  from (${firstOf("o.person_id", "o.records desc, o.founder_hash")}) o
  inner join identity.persons p on p.founder_hash = o.founder_hash
  left join identity.persons living on living.person_id = o.person_id
  where o.place = 1 and living.person_id is null`;

/** Every id merged away so far, with the living id: chains are one step long. */
export const merges = `
  select m.alias_id, coalesce(e.person_id, m.person_id) as person_id, m.merged_on
  from identity.merged_before m
  left join identity.ended e on e.alias_id = m.person_id
  union all
  select e.alias_id, e.person_id, cast(as_of_on() - interval '1' day as date)
  from identity.ended e`;

/** Rows for the ledger: only what changed. Reads identity.grounds, the evidence of merges. */
export const changes = (generation: number): string => `
  select
    d.person_id, d.source, d.source_key, d.event, d.other_id,
    cast(${generation} as bigint) as generation, cast(coalesce(d.decided_on, as_of_on() - interval '1' day) as date) as decided_on,
    cast(${ruleVersion} as bigint) as rule_version, d.evidence, d.actor, d.decision_no
  from (
    select
      p.person_id, a.source, a.source_key, 'assign' as event, cast(null as varchar) as other_id, cast(null as date) as decided_on,
      k.kind as evidence, cast(null as varchar) as actor, cast(null as bigint) as decision_no
    from identity.assignments a
    inner join identity.persons p on p.person_no = a.person_no
    left join identity.kinds k on k.strength = a.anchor_no / 576460752303423488
    where a.generation = ${generation}
    union all
    select m.alias_id, cast(null as varchar), cast(null as varchar), 'merge', m.person_id, m.merged_on, g.evidence,
      cast(null as varchar), cast(null as bigint)
    from identity.merges m
    left join identity.merged_before b on b.alias_id = m.alias_id and b.person_id = m.person_id
    left join identity.grounds g on g.alias_id = m.alias_id
    where b.alias_id is null
    union all
    select n.person_id, cast(null as varchar), cast(null as varchar), 'split', o.person_id, cast(null as date), cast(null as varchar),
      cast(null as varchar), cast(null as bigint)
    from identity.minted n
    inner join (${firstOf("o.founder_hash", "o.records desc, o.issued, o.person_id")}) o on o.founder_hash = n.founder_hash and o.place = 1
    union all
    select s.person_id, s.source, s.source_key, s.kind, s.other_id, cast(null as date), s.evidence, s.author, s.decision_no
    from (${told}) s
  ) d`;
