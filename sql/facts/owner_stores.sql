-- Which store looks after each person, and when: one row per person and assignment; from_at is included, to_at is not (null: to this day).
-- Rule: the store of the newest car delivery or workshop visit; before the first of those, of the newest other event with a store (order, booking,
-- showroom visit, lead). Of events at one moment the last code by alphabet counts. An assignment lasts as long as neither store nor rule changes.
-- grain: person_no, from_at
-- check: rule in ('delivery_or_service', 'other_event')
-- check: to_at is null or from_at < to_at
with events as (
  select person_no, store_code, revenue_at as happened_at, revenue_on as happened_on, 2 as strength
  from facts.orders
  where category in ('new_vehicle', 'used_vehicle') and revenue_at is not null
  union all
  select person_no, store_code, happened_at, happened_on, 2
  from facts.service_visits
  where status <> 'cancelled'
  union all
  select person_no, store_code, happened_at, happened_on, 1
  from facts.orders
  union all
  select person_no, store_code, happened_at, happened_on, 1
  from facts.bookings
  union all
  select person_no, store_code, happened_at, happened_on, 1
  from facts.showroom_visits
  union all
  select person_no, store_code, happened_at, happened_on, 1
  from facts.leads
),
firsts as (
  select person_no, min(happened_at) as strong_at
  from events
  where strength = 2 and store_code is not null
  group by person_no
),
relevant as (
  select e.person_no, e.store_code, e.happened_at, e.happened_on, e.strength
  from events as e
  left join firsts as f on f.person_no = e.person_no
  where
    e.person_no is not null
    and e.store_code is not null
    and (e.strength = 2 or f.strong_at is null or e.happened_at < f.strong_at)
),
stores as (
  select person_no, strength, store_code, min(happened_at) as from_at, min(happened_on) as from_on
  from relevant
  group by person_no, strength, store_code
),
phases as (
  select person_no, strength, count(*) as stores
  from stores
  group by person_no, strength
),
moments as (
  select r.person_no, r.strength, r.happened_at, max(r.store_code) as store_code, max(r.happened_on) as happened_on
  from relevant as r
  inner join phases as p on p.person_no = r.person_no and p.strength = r.strength
  where p.stores > 1
  group by r.person_no, r.strength, r.happened_at
),
turns as (
  select
    m.*,
    lag(m.store_code) over (partition by m.person_no, m.strength order by m.happened_at) as store_before
  from moments as m
),
assignments as (
  select s.person_no, s.strength, s.store_code, s.from_at, s.from_on
  from stores as s
  inner join phases as p on p.person_no = s.person_no and p.strength = s.strength
  where p.stores = 1
  union all
  select person_no, strength, store_code, happened_at, happened_on
  from turns
  where store_before is null or store_before <> store_code
)
select
  person_no,
  store_code,
  case when strength = 2 then 'delivery_or_service' else 'other_event' end as rule,
  from_at,
  from_on,
  lead(from_at) over (partition by person_no order by from_at) as to_at,
  lead(from_on) over (partition by person_no order by from_at) as to_on
from assignments
