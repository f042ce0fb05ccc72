-- How people moved between personas since the data date before this one: one row per persona before and persona now. 0 is none: new people before, people who
-- are no longer scored now. Nothing where personas are new.
-- grain: from_no, to_no
-- check: people > 0
-- column from_no: 原画像 | persona before, 0 for none
-- column to_no: 现画像 | persona now, 0 for none
-- column people: 人数 | people who moved so, or stayed | people
-- column expected_margin_yuan: 期望毛利 | what they are expected to bring within 12 months | yuan
select
  coalesce(b.persona_no, 0) as from_no,
  coalesce(p.persona_no, 0) as to_no,
  cast(count(*) as bigint) as people,
  cast(sum(coalesce(v.margin_12_yuan, 0)) as decimal(18, 2)) as expected_margin_yuan
from scores.personas_then as b
full join scores.personas as p on p.person_no = b.person_no
left join scores.value as v on v.person_no = coalesce(p.person_no, b.person_no)
where coalesce(b.persona_no, 0) > 0 or coalesce(p.persona_no, 0) > 0
group by coalesce(b.persona_no, 0), coalesce(p.persona_no, 0)
