-- Everything that ever happened to ids: one row per assignment of a record to a person, merge, split or other decision, as the ledger has it.
-- keep: published view
-- column event: 事件 | assign, merge, split, link, unlink, block, unblock
-- column person_id: 客户编号 | whom it is about; of a merge the id that ended
-- column other_id: 另一编号 | of a merge the id that lives on, of a split the id that it was cut from, of a link or unlink who the other record is
-- column source: 来源 | feed of the record of an assignment, link or unlink, channel.feed
-- column source_key: 来源键 | key of the record in that feed
-- column generation: 版本 | run that decided it
-- column decided_on: 数据日期 | last day of that run's data
-- column rule_version: 规则版本 | version of the rules, empty where it was not kept
-- column evidence: 依据 | kinds of identifiers that decided it, empty where not known; of a steward's decision its day
-- column actor: 决定人 | the steward who decided it; empty for the rules
select event, person_id, other_id, source, source_key, generation, decided_on, rule_version, evidence, actor
from identity.events
union all
select 'assign', p.person_id, cast(null as varchar), a.source, a.source_key, a.generation, r.decided_on, r.rule_version, k.kind, cast(null as varchar)
from identity.assignments a
inner join identity.people p on p.person_no = a.person_no
inner join identity.runs r on r.generation = a.generation
left join identity.kinds k on k.strength = a.anchor_no / 576460752303423488
