-- The people of the data date, and what is known of them by name: one row per person that was seen by then, in a contact or an event.
-- Of each detail the newest counts: a customer's or owner's record before others, a full name before a masked one; equal ones by alphabet. Text
-- keys («rank, second, value») make that choice in one pass.
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
    case when c.role in ('customer', 'owner') then '2' else '1' end as preference,
    max(c.seen_at) as seen_at,
    max(c.seen_on) as seen_on
  from staging.contacts as c
  inner join identity.members as m on m.source = c.source and m.source_key = c.source_key
  where c.seen_at is null or c.seen_at < as_of()
  group by
    m.person_no, c.name, c.gender, c.province, c.city, c.born_on, case when c.role in ('customer', 'owner') then '2' else '1' end
),
keyed as (
  select
    c.*,
    c.preference
    || lpad(cast(coalesce(date_diff('second', timestamp '1900-01-01 00:00:00', c.seen_at), 0) as varchar), 12, '0') as newness
  from contacts as c
),
details as (
  select
    person_no,
    substr(max(case when name like '%*%' then '0' else '1' end || newness || name), 15) as name,
    substr(max(newness || gender), 14) as gender,
    substr(max(newness || province), 14) as province,
    substr(max(newness || city), 14) as city,
    substr(max(newness || cast(born_on as varchar)), 14) as born_text,
    max(seen_on) as last_on
  from keyed
  group by person_no
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
    d.born_text
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
  cast(born_text as date) as born_on,
  first_seen_on,
  case when last_on > first_seen_on then last_on else first_seen_on end as last_seen_on
from seen
where first_seen_on is null or first_seen_on < as_of_on()
