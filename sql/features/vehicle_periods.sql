-- The time that one person had one car: one row per car, person and period of ownership. bought_on is the day on which the person got it here (null: it came from
-- elsewhere), ended_on the first day on which it was no longer theirs, and ended_how how: traded in here, sold to somebody whom we know, or gone.
-- first_on is the day on which the car was new, as far as anything tells.
-- keep: no
-- car_no numbers the rows, densely from 1, in order of the grain.
-- grain: person_no, vin, period
-- check: ended_how in ('traded', 'sold', 'gone')
-- check: (ended_on is null) = (ended_how is null)
with bought as (
  select
    o.vin,
    o.person_no,
    min(o.revenue_on) as bought_on,
    max(case when o.category = 'new_vehicle' then 1 else 0 end) as is_new
  from facts.orders as o
  where o.category in ('new_vehicle', 'used_vehicle') and o.revenue_on is not null and o.vin is not null and o.person_no is not null
  group by o.vin, o.person_no
),
traded as (
  select vin, closed_on
  from facts.appraisals
  where vin is not null and accepted and traded_order_no is not null and closed_on is not null
  group by vin, closed_on
),
owned as (
  select
    o.person_no,
    o.vin,
    o.period,
    o.from_on,
    o.to_on,
    t.vin is not null as is_traded,
    lead(o.period) over (partition by o.vin order by o.period) is not null as has_next
  from facts.ownerships as o
  left join traded as t on t.vin = o.vin and t.closed_on = o.to_on
)
select
  row_number() over (order by o.person_no, o.vin, o.period) as car_no,
  o.person_no,
  o.vin,
  o.period,
  o.from_on,
  case when b.bought_on >= coalesce(o.from_on, date '1900-01-01') - interval '60' day and (o.to_on is null or b.bought_on < o.to_on) then b.bought_on end as bought_on,
  coalesce(b.is_new, 0) = 1 as is_new,
  o.to_on as ended_on,
  case when o.is_traded then 'traded' when o.to_on is not null and o.has_next then 'sold' when o.to_on is not null then 'gone' end as ended_how,
  v.brand,
  v.energy,
  coalesce(v.sold_on, v.licensed_on, v.produced_on, o.from_on) as first_on,
  v.warranty_ends_on
from owned as o
left join bought as b on b.vin = o.vin and b.person_no = o.person_no
left join facts.vehicles as v on v.vin = o.vin
