-- Who is who in needs and behaviour: one row per persona, with its size and what its people brought in so far and may bring within the horizons of their needs.
-- grain: persona_no
-- check: people >= 0
-- column persona_no: 画像编号 | persona
-- column zh: 名称 | name, from what sets it apart
-- column en: 英文名称 | name in English
-- column people: 人数 | people nearest to it | people
-- column revenue_yuan: 消费金额 | their orders so far, net of refunds | yuan
-- column expected_margin_yuan: 期望毛利 | sum over their needs of probability times the margin of a closing | yuan
with centres as (
  select persona_no, zh, en
  from scores.persona_centres
  group by persona_no, zh, en
),
expected as (
  select s.person_no, sum(s.probability * n.margin_yuan) as margin_yuan
  from scores.needs as s
  inner join scores.need_catalogue as n on n.need = s.need
  group by s.person_no
),
members as (
  select
    p.persona_no,
    count(*) as people,
    sum(coalesce(r.amount_yuan, 0)) as revenue_yuan,
    sum(coalesce(e.margin_yuan, 0)) as margin_yuan
  from scores.personas as p
  left join features.recency as r on r.person_no = p.person_no and r.as_of_at = as_of()
  left join expected as e on e.person_no = p.person_no
  group by p.persona_no
)
select
  c.persona_no,
  c.zh,
  c.en,
  cast(coalesce(m.people, 0) as bigint) as people,
  cast(coalesce(m.revenue_yuan, 0) as decimal(18, 2)) as revenue_yuan,
  cast(coalesce(m.margin_yuan, 0) as decimal(18, 2)) as expected_margin_yuan
from centres as c
left join members as m on m.persona_no = c.persona_no
