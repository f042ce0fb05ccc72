/** What this run decides. Each is one bare SELECT over the tables of before.ts and identity.persons. */

const contest = `
  select
    o.component, o.person_id, o.records, o.issued,
    count(*) over (partition by o.component) as ids,
    count(*) over (partition by o.person_id) as components
  from identity.overlaps o`;

/** Components and ids that only have each other. */
export const uncontested = `select q.component, q.person_id from (${contest}) q where q.ids = 1 and q.components = 1`;

/** All others: contest.ts decides. */
export const contested = `select q.component, q.person_id, q.records, q.issued from (${contest}) q where q.ids > 1 or q.components > 1`;

/** A record as its founder's text: `mint` adds n. */
export const founderText = "concat(r.source, chr(10), r.source_key) as founder";

/** Founders of the components that keep no id. */
export const founders = `
  select f.component, ${founderText}
  from (
    select k.component, r.key_hash
    from identity.components k
    inner join identity.records r on r.record_no = k.record_no
    left join identity.kept b on b.component = k.component
    where k.record_no = k.component and b.component is null
  ) f
  inner join identity.keys r on r.key_hash = f.key_hash`;

/** Who lives now: one row per component, person_no the rank of person_id. */
export const persons = `
  select p.component, p.person_id, row_number() over (order by p.person_id) as person_no
  from (
    select component, person_id from identity.kept
    union all
    select component, person_id from identity.minted
  ) p`;

export const assignments = `
  select c.record_no, p.person_no
  from identity.components c
  inner join identity.persons p on p.component = c.component`;

const firstOf = (partition: string, order: string): string => `
  select o.component, o.person_id, row_number() over (partition by ${partition} order by ${order}) as place
  from identity.overlaps o`;

/** Ids that no component kept, with the id of the component that has most of their records. */
export const ended = `
  select o.person_id as alias_id, p.person_id
  from (${firstOf("o.person_id", "o.records desc, o.component")}) o
  inner join identity.persons p on p.component = o.component
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

/** Rows for the ledger: only what changed. */
export const changes = (generation: number): string => `
  select
    d.person_id, d.source, d.source_key, d.event, d.other_id,
    cast(${generation} as bigint) as generation, cast(coalesce(d.decided_on, as_of_on() - interval '1' day) as date) as decided_on
  from (
    select p.person_id, r.source, r.source_key, 'assign' as event, cast(null as varchar) as other_id, cast(null as date) as decided_on
    from identity.keys r
    inner join (
      select n.key_hash, i.person_id
      from identity.assignments a
      inner join identity.records n on n.record_no = a.record_no
      inner join identity.persons i on i.person_no = a.person_no
    ) p on p.key_hash = r.key_hash
    left join identity.holders_before b on b.source = r.source and b.source_key = r.source_key
    where b.person_id is null or b.person_id <> p.person_id
    union all
    select m.alias_id, cast(null as varchar), cast(null as varchar), 'merge', m.person_id, m.merged_on
    from identity.merges m
    left join identity.merged_before b on b.alias_id = m.alias_id and b.person_id = m.person_id
    where b.alias_id is null
    union all
    select n.person_id, cast(null as varchar), cast(null as varchar), 'split', o.person_id, cast(null as date)
    from identity.minted n
    inner join (${firstOf("o.component", "o.records desc, o.issued, o.person_id")}) o on o.component = n.component and o.place = 1
  ) d`;
