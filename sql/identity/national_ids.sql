-- What the text of a national id means: one row per valid text, as given, with the 18 characters and their rank.
-- The old form of 15 digits is completed; the check character is that of GB 11643 (ISO 7064 MOD 11-2); the birthday is a real day.
-- Same rule: src/identity/normalise/national_id.ts.
-- grain: text
-- check: length(value) = 18
-- keep: no
select v.text, v.value, dense_rank() over (order by v.value) as value_no
from (
  select
    b.text,
    b.plain,
    b.base,
    try_cast(concat(substr(b.base, 7, 4), '-', substr(b.base, 11, 2), '-', substr(b.base, 13, 2)) as date) as born_on,
    concat(b.base, substr('10X98765432', 1 + mod(
      7 * (strpos('0123456789', substr(b.base, 1, 1)) - 1) + 9 * (strpos('0123456789', substr(b.base, 2, 1)) - 1) + 10 * (strpos('0123456789', substr(b.base, 3, 1)) - 1) +
      5 * (strpos('0123456789', substr(b.base, 4, 1)) - 1) + 8 * (strpos('0123456789', substr(b.base, 5, 1)) - 1) + 4 * (strpos('0123456789', substr(b.base, 6, 1)) - 1) +
      2 * (strpos('0123456789', substr(b.base, 7, 1)) - 1) + 1 * (strpos('0123456789', substr(b.base, 8, 1)) - 1) + 6 * (strpos('0123456789', substr(b.base, 9, 1)) - 1) +
      3 * (strpos('0123456789', substr(b.base, 10, 1)) - 1) + 7 * (strpos('0123456789', substr(b.base, 11, 1)) - 1) + 9 * (strpos('0123456789', substr(b.base, 12, 1)) - 1) +
      10 * (strpos('0123456789', substr(b.base, 13, 1)) - 1) + 5 * (strpos('0123456789', substr(b.base, 14, 1)) - 1) + 8 * (strpos('0123456789', substr(b.base, 15, 1)) - 1) +
      4 * (strpos('0123456789', substr(b.base, 16, 1)) - 1) + 2 * (strpos('0123456789', substr(b.base, 17, 1)) - 1),
      11
    ), 1)) as value
  from (
    select
      t.text,
      t.plain,
      case
        when regexp_like(t.plain, '^[1-9][0-9]{16}[0-9X]$') then substr(t.plain, 1, 17)
        when regexp_like(t.plain, '^[1-9][0-9]{14}$') then concat(substr(t.plain, 1, 6), '19', substr(t.plain, 7, 9))
      end as base
    from (
      select
        s.text,
        translate(
          s.text,
          concat('０１２３４５６７８９xＸｘ－（）　-–—−() ', chr(160), chr(9), chr(10), chr(13)),
          '0123456789XXX'
        ) as plain
      from (select distinct national_id as text from staged.contacts where national_id is not null) s
    ) t
  ) b
  where b.base is not null
) v
where (length(v.plain) = 15 or v.plain = v.value) and v.born_on >= date '1880-01-01' and v.born_on < as_of_on()
