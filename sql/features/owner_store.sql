-- The store that looks after each person: one row per person and moment with any store. Rule: the store of the newest car delivery or workshop
-- visit; without either, of the newest other event with a store (order, booking, showroom visit, lead). Equal moments: the last code by alphabet.
-- grain: person_no, as_of_at
-- check: rule in ('delivery_or_service', 'other_event')
with events as (
  select person_no, revenue_at as happened_at, revenue_on as happened_on, store_code, '2' as preference
  from facts.orders
  where category in ('new_vehicle', 'used_vehicle') and revenue_at is not null
  union all
  select person_no, happened_at, happened_on, store_code, '2'
  from facts.service_visits
  where status <> 'cancelled'
  union all
  select person_no, happened_at, happened_on, store_code, '1'
  from facts.orders
  union all
  select person_no, happened_at, happened_on, store_code, '1'
  from facts.bookings
  union all
  select person_no, happened_at, happened_on, store_code, '1'
  from facts.showroom_visits
  union all
  select person_no, happened_at, happened_on, store_code, '1'
  from facts.leads
),
of_stores as (
  select person_no, store_code, preference, max(happened_at) as happened_at, max(happened_on) as happened_on
  from events
  where person_no is not null and store_code is not null
  group by person_no, store_code, preference
),
chosen as (
  select
    s.person_no,
    s.as_of_at,
    max(
      e.preference
      || lpad(cast(date_diff('second', timestamp '1900-01-01 00:00:00', e.happened_at) as varchar), 12, '0')
      || cast(e.happened_on as varchar)
      || e.store_code
    ) as choice
  from of_stores as e
  inner join features.spine as s on s.person_no = e.person_no and e.happened_at < s.as_of_at
  group by s.person_no, s.as_of_at
)
select
  person_no,
  as_of_at,
  substr(choice, 24) as store_code,
  cast(substr(choice, 14, 10) as date) as since_on,
  case when substr(choice, 1, 1) = '2' then 'delivery_or_service' else 'other_event' end as rule
from chosen
