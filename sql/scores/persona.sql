-- What kind of customer somebody is, and was at the data date before: one row per person who has or had a persona.
-- grain: person_no
-- column persona: 画像 | persona, by its Chinese name
-- column persona_before: 上次画像 | persona at the data date before
with centres as (
  select persona_no, zh
  from scores.persona_centres
  group by persona_no, zh
)
select coalesce(p.person_no, b.person_no) as person_no, c.zh as persona, d.zh as persona_before
from scores.personas_then as b
full join scores.personas as p on p.person_no = b.person_no
left join centres as c on c.persona_no = p.persona_no
left join centres as d on d.persona_no = b.persona_no
