-- How many people with an account the group knows otherwise too, from a port that has no accounts: one row per moment of value, and one a year before the first.
-- keep: no
-- grain: as_of_on
with moments as (
  select as_of_on from features.value_moments
  union all
  select min(since_on) from features.value_moments
),
sources as (
  select source, split_part(source, '.', 1) as channel, max(case when role = 'account' then 1 else 0 end) as accounts
  from (select source, role from staged.contacts group by source, role) as r
  group by source
),
others as (
  select s.source
  from sources as s
  inner join (select channel, max(accounts) as accounts from sources group by channel) as c on c.channel = s.channel
  where c.accounts = 0
),
known as (
  select m.person_no, a.since_on
  from facts.account_holders as a
  inner join identity.assignments as m on m.person_no = a.person_no
  inner join others as o on o.source = m.source
  group by m.person_no, a.since_on
)
select m.as_of_on, count(k.person_no) as holders
from moments as m
left join known as k on k.since_on < m.as_of_on
group by m.as_of_on
