-- What happened to ids and is not told by identity.assignments: one row per merge, split or other decision, and per assignment that is in force no
-- more, because the record went to another person or is not delivered any more. An id merges once: where it leads later, the merges of the other tell.
-- grain: event, person_id, number, generation
-- column event: 事件 | assign, merge, split, link, unlink, block, unblock
-- column person_id: 客户编号 | whom it is about; of a merge the id that ended
-- column other_id: 另一编号 | of a merge the id that lives on, of a split the id that it was cut from, of a link or unlink who the other record is
-- column key_hash: 来源键号 | number of the record of an assignment; 0 for others
-- column number: 序号 | place among equal events of one id and run
-- column generation: 版本 | run that decided it
-- column decided_on: 数据日期 | last day of that run's data
-- column rule_version: 规则版本 | version of the rules, empty where it was not kept
-- column evidence: 依据 | kinds of identifiers that decided it, empty where not known; of a steward's decision its day
-- column actor: 决定人 | the steward who decided it; empty for the rules
select
  e.event,
  e.person_id,
  e.other_id,
  e.source,
  e.source_key,
  e.key_hash,
  row_number() over (partition by e.event, e.person_id, e.generation order by e.key_hash, e.decision_no, e.source, e.source_key, e.other_id, e.decided_on) as number,
  e.generation,
  e.decided_on,
  e.rule_version,
  e.evidence,
  e.actor
from (
  select event, person_id, other_id, source, source_key, key_hash, generation, decided_on, rule_version, evidence, actor, decision_no
  from (
    select
      d.event,
      d.person_id,
      d.other_id,
      d.source,
      d.source_key,
      d.key_hash,
      d.generation,
      d.decided_on,
      d.rule_version,
      d.evidence,
      d.actor,
      d.decision_no,
      row_number() over (partition by d.event, d.person_id order by d.generation, d.other_id) as place
    from (
      select event, person_id, other_id, source, source_key, key_hash, generation, decided_on, rule_version, evidence, actor, decision_no
      from identity.past
      where event <> 'assign'
      union all
      select event, person_id, other_id, source, source_key, cast(0 as bigint), generation, decided_on, rule_version, evidence, actor, decision_no
      from identity.changed
      where event <> 'assign'
    ) d
  ) m
  where event <> 'merge' or place = 1
  union all
  select p.event, p.person_id, p.other_id, p.source, p.source_key, p.key_hash, p.generation, p.decided_on, p.rule_version, p.evidence, p.actor, p.decision_no
  from identity.past p
  left join identity.assignments a on a.key_hash = p.key_hash and a.generation = p.generation
  where p.event = 'assign' and a.key_hash is null
) e
