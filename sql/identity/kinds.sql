-- One row per kind of identifier; a decision of a steward is one, the strongest (identity.tags). Smaller strength joins first. A document names one holder: no person has two.
-- A value that more national ids or more names than these stand beside is shared, and joins nobody.
-- An account names one holder within its scope, who may have others; a weak kind changes hands and is lent, so it does not join two who already
-- have different accounts of one scope (weak_bridge).
-- An identifier's number is base + a number below 2^59 for its scope and value, so that the order of numbers is that of joining.
-- grain: kind
-- check: strength >= 0 and strength <= 15
select kind, strength, strength * 576460752303423488 as base, is_document, is_account, is_weak, most_national_ids, most_names
from (values
  ('decision', cast(0 as bigint), false, false, false, cast(null as bigint), cast(null as bigint)),
  ('national_id', 1, true, false, false, null, null),
  ('uscc', 2, true, false, false, null, null),
  ('unionid', 3, false, true, false, 3, null),
  ('member_no', 4, false, true, false, 3, 5),
  ('openid', 5, false, true, false, 3, null),
  ('phone', 6, false, false, true, 3, 5),
  ('open_uid', 7, false, false, true, 3, null)
) as k(kind, strength, is_document, is_account, is_weak, most_national_ids, most_names)
