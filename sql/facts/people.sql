-- The people of the data date, and what is known of them by name: one row per person that was seen by then, in a contact or an event.
-- Of each detail the newest counts: a customer's or owner's record before others, a full name before a masked one; of equal ones that of the
-- contact with the greatest number. newness has 33 bits for role and second (since 1990) and 30 of the contact's number.
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
    coalesce(c.province, m.province) as province,
    case when c.province is null then coalesce(m.city, c.city) else c.city end as city,
    c.born_on,
    c.seen_on,
    (
      case when c.role in ('customer', 'owner') then 4294967296 else 0 end
      + greatest(coalesce(date_diff('second', timestamp '1990-01-01 00:00:00', c.seen_at), 0), 0)
    ) * 1073741824 + c.key_hash / 8589934592 as newness,
    case when c.name like '%*%' then 0 else 1 end as is_full
  from staging.contacts as c
  inner join (
    select a.key_hash, a.person_no, r.province, r.city
    from identity.assignments as a
    left join identity.regions as r on r.key_hash = a.key_hash
  ) as m on m.key_hash = c.key_hash
  where c.seen_at is null or c.seen_at < as_of()
),
details as (
  select
    person_no,
    max_by(name, newness) filter (where name is not null and is_full = 1) as full_name,
    max_by(name, newness) filter (where name is not null and is_full = 0) as masked_name,
    max_by(gender, newness) filter (where gender is not null) as gender,
    max_by(province, newness) filter (where province is not null) as province,
    max_by(city, newness) filter (where city is not null) as city,
    max_by(born_on, newness) filter (where born_on is not null) as born_on,
    max(seen_on) as last_on
  from contacts
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
    coalesce(d.full_name, d.masked_name) as name,
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
