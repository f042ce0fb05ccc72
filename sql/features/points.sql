-- The points that each person holds: one row per person, moment and programme with an entry. Points are spent in the order of their expiry, so what
-- expired by a day is the largest excess, on that day or before, of the points due over the points taken: nothing is counted twice, also where the
-- port writes the expiry as an entry of its own on that day. expiring is what goes within 90 days if nothing is spent.
-- grain: person_no, as_of_at, programme
-- check: balance = earned - taken - expired
-- check: expired >= 0 and earned >= 0 and taken >= 0
-- check: expiring >= 0
with entries as (
  select s.person_no, s.as_of_at, s.as_of_on, e.programme, e.happened_on, e.points, e.expires_on
  from facts.points as e
  inner join features.spine as s on s.person_no = e.person_no and e.happened_at < s.as_of_at
),
moves as (
  select person_no, as_of_at, programme, expires_on as due_on, sum(points) as due, 0 as taken
  from entries
  where points > 0 and expires_on is not null
  group by person_no, as_of_at, programme, expires_on
  union all
  select person_no, as_of_at, programme, happened_on, 0, -sum(points)
  from entries
  where points < 0
  group by person_no, as_of_at, programme, happened_on
),
dues as (
  select person_no, as_of_at, programme, due_on, sum(due) as due, sum(taken) as taken
  from moves
  group by person_no, as_of_at, programme, due_on
),
excesses as (
  select
    person_no,
    as_of_at,
    programme,
    due_on,
    sum(due) over (partition by person_no, as_of_at, programme order by due_on)
    - sum(taken) over (partition by person_no, as_of_at, programme order by due_on) as excess
  from dues
),
expiries as (
  select
    x.person_no,
    x.as_of_at,
    x.programme,
    greatest(max(case when x.due_on < s.as_of_on then x.excess end), 0) as expired,
    greatest(max(case when x.due_on < s.as_of_on + interval '90' day then x.excess end), 0) as expired_soon
  from excesses as x
  inner join features.spine as s on s.person_no = x.person_no and s.as_of_at = x.as_of_at
  group by x.person_no, x.as_of_at, x.programme
),
totals as (
  select
    person_no,
    as_of_at,
    programme,
    sum(case when points > 0 then points else 0 end) as earned,
    -sum(case when points < 0 then points else 0 end) as taken
  from entries
  group by person_no, as_of_at, programme
)
select
  t.person_no,
  t.as_of_at,
  t.programme,
  cast(t.earned as bigint) as earned,
  cast(t.taken as bigint) as taken,
  cast(coalesce(x.expired, 0) as bigint) as expired,
  cast(t.earned - t.taken - coalesce(x.expired, 0) as bigint) as balance,
  cast(greatest(coalesce(x.expired_soon, 0) - coalesce(x.expired, 0), 0) as bigint) as expiring
from totals as t
left join expiries as x on x.person_no = t.person_no and x.as_of_at = t.as_of_at and x.programme = t.programme
