-- What is known of each person by name: one row per person with a contact. Of each detail the newest counts: a customer's or owner's record
-- before others, a full name before a masked one; equal ones by alphabet. Text keys («rank, second, value») make that choice in one pass.
-- grain: person_no
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
  group by
    m.person_no, c.name, c.gender, c.province, c.city, c.born_on, case when c.role in ('customer', 'owner') then '2' else '1' end
),
keyed as (
  select
    c.*,
    preference
    || lpad(cast(coalesce(date_diff('second', timestamp '1900-01-01 00:00:00', seen_at), 0) as varchar), 12, '0') as newness
  from contacts as c
),
chosen as (
  select
    person_no,
    substr(
      max(case when trim(name) <> '' then case when name like '%*%' then '0' else '1' end || newness || trim(name) end), 15
    ) as name,
    substr(max(newness || gender), 14) as gender,
    substr(max(newness || trim(province)), 14) as province,
    substr(max(case when trim(city) <> '' then newness || trim(city) end), 14) as city,
    substr(max(newness || cast(born_on as varchar)), 14) as born_text,
    max(seen_on) as last_seen_on
  from keyed
  group by person_no
)
select
  person_no,
  name,
  gender,
  province,
  city,
  cast(born_text as date) as born_on,
  last_seen_on
from chosen
