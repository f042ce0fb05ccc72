-- How many people with an account the group knows otherwise too, from a port that has no accounts: one row per moment of value, and one a year before the first.
-- keep: no
-- grain: as_of_on
with moments as (
  select as_of_on from features.value_moments
  union all
  select min(since_on) from features.value_moments
),
account_ports as (
  select split_part(source, '.', 1) as channel
  from staged.contacts
  where role = 'account'
  group by split_part(source, '.', 1)
),
known as (
  select m.person_no, a.since_on
  from facts.account_holders as a
  inner join identity.assignments as m on m.person_no = a.person_no
  left join account_ports as p on p.channel = split_part(m.source, '.', 1)
  where p.channel is null
  group by m.person_no, a.since_on
)
select m.as_of_on, count(k.person_no) as holders
from moments as m
left join known as k on k.since_on < m.as_of_on
group by m.as_of_on
