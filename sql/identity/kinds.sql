-- One row per kind of identifier; a decision of a steward is one, the strongest (identity.tags). Smaller strength joins first. A document names one holder: no person has two.
-- A value that more national ids or more names than these stand beside is shared, and joins nobody.
-- An identifier's number is base + a number below 2^59 for its scope and value, so that the order of numbers is that of joining.
-- grain: kind
-- check: strength >= 0 and strength <= 15
select kind, strength, strength * 576460752303423488 as base, is_document, most_national_ids, most_names
from (values
  ('decision', cast(0 as bigint), false, cast(null as bigint), cast(null as bigint)),
  ('national_id', 1, true, null, null),
  ('uscc', 2, true, null, null),
  ('unionid', 3, false, 3, null),
  ('member_no', 4, false, 3, 5),
  ('openid', 5, false, 3, null),
  ('phone', 6, false, 3, 5),
  ('open_uid', 7, false, 3, null)
) as k(kind, strength, is_document, most_national_ids, most_names)
