-- What contacts say of phones with two full names or two national ids: one row per phone, name, national id and, without a full name, day.
-- grain: phone_no, name_hash, document_no, day_on
-- keep: no
with said as (
  select
    phone_no,
    name_hash,
    document_no,
    day_on,
    max(name) as full_name,
    max(surname) as first_sign,
    bool_or(is_organisation) as says_organisation,
    min(seen_on) as first_on,
    max(seen_on) as last_on,
    count(*) as contacts
  from identity.witnesses
  group by phone_no, name_hash, document_no, day_on
),
contested as (
  select phone_no
  from said
  group by phone_no
  having min(full_name) < max(full_name) or min(nullif(document_no, 0)) < max(document_no)
)
select
  s.phone_no,
  s.name_hash,
  s.document_no,
  s.day_on,
  s.full_name as name,
  s.first_sign as surname,
  s.says_organisation as is_organisation,
  s.first_on,
  s.last_on,
  s.contacts
from said as s
inner join contested as c on c.phone_no = s.phone_no
