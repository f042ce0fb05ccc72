-- One row per kind of identifier. Smaller strength joins first. A document names one holder: no person has two.
-- A value that more national ids or more names than these stand beside is shared, and joins nobody.
-- grain: kind
-- check: strength >= 1
select kind, strength, is_document, most_national_ids, most_names
from (values
  ('national_id', 1, true, cast(null as bigint), cast(null as bigint)),
  ('uscc', 2, true, null, null),
  ('unionid', 3, false, 3, null),
  ('member_no', 4, false, 3, 5),
  ('openid', 5, false, 3, null),
  ('phone', 6, false, 3, 5),
  ('open_uid', 7, false, 3, null)
) as k(kind, strength, is_document, most_national_ids, most_names)
