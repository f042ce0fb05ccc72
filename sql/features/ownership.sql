-- The cars that each person owned: one row per person and moment who has owned one. newest_from_on is the start of the newest car still owned,
-- months_since_purchase the full months since then; null when none is owned or no start is known.
-- grain: person_no, as_of_at
-- check: vehicles_owned >= 0 and vehicles_ever >= vehicles_owned
with cars as (
  select
    s.person_no,
    s.as_of_at,
    s.as_of_on,
    o.vin,
    max(case when o.to_on is null or o.to_on >= s.as_of_on then 1 else 0 end) as is_owned,
    max(case when o.to_on is null or o.to_on >= s.as_of_on then o.from_on end) as owned_from_on,
    min(o.from_on) as first_from_on
  from facts.ownerships as o
  inner join features.spine as s on s.person_no = o.person_no and (o.from_on is null or o.from_on < s.as_of_on)
  group by s.person_no, s.as_of_at, s.as_of_on, o.vin
)
select
  person_no,
  as_of_at,
  cast(count(*) as bigint) as vehicles_ever,
  cast(sum(is_owned) as bigint) as vehicles_owned,
  min(first_from_on) as first_from_on,
  max(owned_from_on) as newest_from_on,
  greatest(date_diff('month', max(owned_from_on), as_of_on), 0) as months_since_purchase
from cars
group by person_no, as_of_at, as_of_on
