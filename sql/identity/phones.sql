-- What the text of a phone field means, for texts that are no bare mobile number (those, nearly all, mean themselves) and for all of staff: one
-- row per text, as given, that is a valid mobile number, with its 11 digits.
-- Masked numbers, landlines and relay numbers (11 digits and an extension) are not identifiers. Same rule: src/identity/normalise/phone.ts.
-- grain: text
-- check: length(value) = 11
-- keep: no
select p.text, p.value
from (
  select
    t.text,
    regexp_replace(
      translate(
        t.text,
        concat('０１２３４５６７８９＋－（）　-–—−() ', chr(160), chr(9), chr(10), chr(13)),
        '0123456789+'
      ),
      '^(\+|00)?86(1[0-9]{10})$',
      '$2'
    ) as value
  from (
    select mobile as text from staged.contacts where not (length(mobile) = 11 and regexp_like(mobile, '^1[3-9][0-9]{9}$'))
    union
    select phone from staged.contacts where not (length(phone) = 11 and regexp_like(phone, '^1[3-9][0-9]{9}$'))
    union
    select mobile from staged.staff
    union
    select phone from staged.staff
  ) t
) p
where regexp_like(p.value, '^1[3-9][0-9]{9}$')
