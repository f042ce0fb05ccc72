-- What the text of a phone field means: one row per text that is a valid mobile number, as given, with its 11 digits and their rank.
-- Masked numbers, landlines and relay numbers (11 digits and an extension) are not identifiers. Same rule: src/identity/normalise/phone.ts.
-- grain: text
-- check: length(value) = 11
-- keep: no
select p.text, p.value, dense_rank() over (order by p.value) as value_no
from (
  select
    t.text,
    case
      when length(t.text) = 11 and regexp_like(t.text, '^1[3-9][0-9]{9}$') then t.text
      else regexp_replace(
        translate(
          t.text,
          concat('０１２３４５６７８９＋－（）　-–—−() ', chr(160), chr(9), chr(10), chr(13)),
          '0123456789+'
        ),
        '^(\+|00)?86(1[0-9]{10})$',
        '$2'
      )
    end as value
  from (
    select mobile as text from staged.contacts
    union
    select phone from staged.contacts
    union
    select mobile from staged.staff
    union
    select phone from staged.staff
  ) t
) p
where regexp_like(p.value, '^1[3-9][0-9]{9}$')
