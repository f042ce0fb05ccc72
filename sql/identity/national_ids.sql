-- What the text of a national id means: one row per valid text, as given, with the 18 characters.
-- Its number is that of the first 17 digits.
-- The old form of 15 digits is completed; the check character is that of GB 11643 (ISO 7064 MOD 11-2); the birthday is a real day.
-- Same rule: src/identity/normalise/national_id.ts.
-- grain: text
-- check: length(value) = 18
-- keep: no
select v.text, v.value, k.base + v.number as identifier_no
from (
  select
    b.text,
    b.plain,
    b.base,
    b.number,
    try_cast(concat(substr(b.base, 7, 4), '-', substr(b.base, 11, 2), '-', substr(b.base, 13, 2)) as date) as born_on,
    concat(b.base, substr('10X98765432', 1 + mod(
      7 * mod(b.number / 10000000000000000, 10) + 9 * mod(b.number / 1000000000000000, 10) + 10 * mod(b.number / 100000000000000, 10) + 5 * mod(b.number / 10000000000000, 10) +
      8 * mod(b.number / 1000000000000, 10) + 4 * mod(b.number / 100000000000, 10) + 2 * mod(b.number / 10000000000, 10) + 1 * mod(b.number / 1000000000, 10) +
      6 * mod(b.number / 100000000, 10) + 3 * mod(b.number / 10000000, 10) + 7 * mod(b.number / 1000000, 10) + 9 * mod(b.number / 100000, 10) +
      10 * mod(b.number / 10000, 10) + 5 * mod(b.number / 1000, 10) + 8 * mod(b.number / 100, 10) + 4 * mod(b.number / 10, 10) +
      2 * mod(b.number, 10),
      11
    ), 1)) as value
  from (
    select q.text, q.plain, q.base, cast(q.base as bigint) as number
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
    ) q
    where q.base is not null
  ) b
) v
inner join identity.kinds k on k.kind = 'national_id'
where (length(v.plain) = 15 or v.plain = v.value) and v.born_on >= date '1880-01-01' and v.born_on < as_of_on()
