-- The people of the data date, and what is known of them by name: one row per person that was seen by then, in a contact or an event.
-- Of each detail the newest counts: a customer's or owner's record before others, a full name before a masked one; equal ones by alphabet. First
-- the newest moment of each detail is found, as a number, then what was said at it.
-- Names stand in clear here, so the published file does not hold this table.
-- keep: no
-- grain: person_no
-- check: first_seen_on <= last_seen_on
-- check: first_seen_on < as_of_on()
with contacts as (
  select
    m.person_no,
    c.name,
    c.gender,
    c.province,
    c.city,
    c.born_on,
    c.seen_on,
    date_diff('second', timestamp '1900-01-01 00:00:00', coalesce(c.seen_at, timestamp '1900-01-01 00:00:00'))
    + case when c.role in ('customer', 'owner') then 1000000000000 else 0 end as newness
  from staging.contacts as c
  inner join identity.members as m on m.key_hash = c.key_hash
  where c.seen_at is null or c.seen_at < as_of()
),
newest as (
  select
    person_no,
    max(case when name is not null then newness + case when name like '%*%' then 0 else 10000000000000 end end) as name_newness,
    max(case when gender is not null then newness end) as gender_newness,
    max(case when province is not null then newness end) as province_newness,
    max(case when city is not null then newness end) as city_newness,
    max(case when born_on is not null then newness end) as born_newness,
    max(seen_on) as last_on
  from contacts
  group by person_no
),
details as (
  select
    c.person_no,
    max(case when c.newness + case when c.name like '%*%' then 0 else 10000000000000 end = n.name_newness then c.name end) as name,
    max(case when c.newness = n.gender_newness then c.gender end) as gender,
    max(case when c.newness = n.province_newness then c.province end) as province,
    max(case when c.newness = n.city_newness then c.city end) as city,
    max(case when c.newness = n.born_newness then c.born_on end) as born_on,
    max(n.last_on) as last_on
  from contacts as c
  inner join newest as n on n.person_no = c.person_no
  group by c.person_no
),
days as (
  select person_no, min(happened_on) as first_on, max(happened_on) as last_on from facts.orders group by person_no
  union all
  select person_no, min(happened_on), max(happened_on) from facts.service_visits group by person_no
  union all
  select person_no, min(happened_on), max(happened_on) from facts.bookings group by person_no
  union all
  select person_no, min(happened_on), max(happened_on) from facts.showroom_visits group by person_no
  union all
  select person_no, min(happened_on), max(happened_on) from facts.leads group by person_no
  union all
  select person_no, min(happened_on), max(happened_on) from facts.payments group by person_no
  union all
  select person_no, min(happened_on), max(happened_on) from facts.interactions group by person_no
  union all
  select person_no, min(happened_on), max(happened_on) from facts.consents group by person_no
),
events as (
  select person_no, min(first_on) as first_on, max(last_on) as last_on
  from days
  where person_no is not null
  group by person_no
),
seen as (
  select
    p.person_no,
    p.kind,
    p.is_identified,
    case when e.first_on < p.first_seen_on then e.first_on else coalesce(p.first_seen_on, e.first_on) end as first_seen_on,
    case when e.last_on > d.last_on then e.last_on else coalesce(d.last_on, e.last_on) end as last_on,
    d.name,
    d.gender,
    d.province,
    d.city,
    d.born_on
  from identity.people as p
  left join details as d on d.person_no = p.person_no
  left join events as e on e.person_no = p.person_no
)
select
  person_no,
  kind,
  is_identified,
  name,
  gender,
  province,
  city,
  born_on,
  first_seen_on,
  case when last_on > first_seen_on then last_on else first_seen_on end as last_seen_on
from seen
where first_seen_on is null or first_seen_on < as_of_on()
