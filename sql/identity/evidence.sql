-- What contacts say of doubtful phones: one row per phone, name, national id and, without a full name, day.
-- grain: phone_no, name_hash, document_no, day_on
-- keep: no
select
  phone_no,
  name_hash,
  document_no,
  day_on,
  max(name) as name,
  max(surname) as surname,
  bool_or(is_organisation) as is_organisation,
  min(seen_on) as first_on,
  max(seen_on) as last_on,
  count(*) as contacts
from identity.witnesses
group by phone_no, name_hash, document_no, day_on
