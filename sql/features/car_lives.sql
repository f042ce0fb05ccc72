-- What may make an owner buy the next car, for the hazard of replacement: one row per car and owner's period whose start is known. next_on is the day on which the
-- owner next bought a car here after this one (the period is then no longer that of their newest car). cars_before counts the cars that they had bought
-- here before. finance_ends_on is the agreed end of the newest loan or lease of the car by this owner.
-- keep: no
-- grain: car_no
-- check: next_on is null or next_on > from_on
with bought as (
  select person_no, vin, bought_on
  from features.vehicle_periods
  where bought_on is not null
),
starts as (
  select car_no, person_no, vin, coalesce(bought_on, from_on) as from_on
  from features.vehicle_periods
  where coalesce(bought_on, from_on) is not null
),
others as (
  select
    s.car_no,
    min(case when b.bought_on > s.from_on then b.bought_on end) as next_on,
    sum(case when b.bought_on < s.from_on then 1 else 0 end) as cars_before
  from starts as s
  inner join bought as b on b.person_no = s.person_no and b.vin <> s.vin
  group by s.car_no
),
financed as (
  select person_no, vin, max(ends_on) as ends_on, max(kind) as kind
  from features.contract_margins
  where kind in ('loan', 'lease') and ends_on is not null
  group by person_no, vin
)
select
  s.car_no,
  s.person_no,
  s.from_on,
  p.bought_on is not null as is_bought,
  p.is_new,
  coalesce(p.brand, '') as brand,
  coalesce(p.energy, '') in ('bev', 'phev', 'erev') as is_nev,
  i.kind = 'organisation' as is_organisation,
  cast(coalesce(o.cars_before, 0) as bigint) as cars_before,
  o.next_on,
  p.ended_on,
  p.ended_how,
  coalesce(p.warranty_ends_on, cast(date_add('month', 36, p.first_on) as date)) as warranty_ends_on,
  f.ends_on as finance_ends_on,
  coalesce(f.kind = 'lease', false) as is_lease
from starts as s
inner join features.vehicle_periods as p on p.car_no = s.car_no
left join others as o on o.car_no = s.car_no
left join identity.people as i on i.person_no = s.person_no
left join financed as f on f.person_no = s.person_no and f.vin = s.vin
