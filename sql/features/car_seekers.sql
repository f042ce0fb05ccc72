-- People whose every car order here was cancelled or taken back, and who have no car that we know of: one row per person and moment, with the cars that they
-- bought in the year after it, as far as it is known. lapsed_age is 0 when the newest order lapsed within 91 days before the moment, 1 within a year, else 2.
-- keep: no
-- grain: person_no, as_of_on
with orders as (
  select
    person_no,
    happened_on,
    revenue_on,
    case when has_lapsed then coalesce(cancelled_on, cast(happened_on + interval '30' day as date)) end as lapsed_on
  from facts.orders
  where category in ('new_vehicle', 'used_vehicle') and not is_counted_elsewhere and person_no is not null
),
states as (
  select
    o.person_no,
    m.as_of_on,
    m.since_on,
    max(case when o.happened_on < m.as_of_on then o.lapsed_on end) as lapsed_on,
    sum(case when o.happened_on < m.as_of_on and coalesce(o.lapsed_on, date '2999-12-31') >= m.as_of_on then 1 else 0 end) as standing,
    sum(case when o.revenue_on >= m.as_of_on and o.revenue_on < m.until_on then 1 else 0 end) as cars_ahead
  from orders as o
  inner join features.value_moments as m on o.happened_on < m.until_on
  group by o.person_no, m.as_of_on, m.since_on
),
owners as (
  select v.person_no, m.as_of_on
  from features.vehicle_periods as v
  inner join features.value_moments as m
    on coalesce(v.bought_on, v.from_on) < m.as_of_on and (v.ended_on is null or v.ended_on >= m.as_of_on)
  group by v.person_no, m.as_of_on
)
select
  s.person_no,
  s.as_of_on,
  cast(case when s.lapsed_on >= s.as_of_on - interval '91' day then 0 when s.lapsed_on >= s.since_on then 1 else 2 end as bigint) as lapsed_age,
  p.kind = 'organisation' as is_organisation,
  cast(s.cars_ahead as bigint) as cars_ahead
from states as s
inner join identity.people as p on p.person_no = s.person_no
left join owners as o on o.person_no = s.person_no and o.as_of_on = s.as_of_on
where s.lapsed_on is not null and s.standing = 0 and o.person_no is null
