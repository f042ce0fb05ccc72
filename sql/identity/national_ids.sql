-- What the text of a national id means: one row per valid text, as given, with the 18 characters.
-- Its number is that of the first 17 digits.
-- The old form of 15 digits is completed; the check character is that of GB 11643 (ISO 7064 MOD 11-2); the birthday is a real day.
-- Texts that are written plainly, nearly all, are not rewritten, and the check is counted in halves that fit 32 bits: both for speed.
-- Same rule: src/identity/normalise/national_id.ts.
-- grain: text
-- check: length(value) = 18
-- keep: no
with texts as (
  select distinct national_id as text from staged.contacts where national_id is not null
),
narrow as (
  select
    text,
    case
      when regexp_like(text, '^[1-9][0-9]{16}[0-9X]$') then text
      else translate(
        text,
        concat('０１２３４５６７８９xＸｘ－（）　-–—−() ', chr(160), chr(9), chr(10), chr(13)),
        '0123456789XXX'
      )
    end as plain
  from texts
),
shaped as (
  select
    text,
    plain,
    case
      when regexp_like(plain, '^[1-9][0-9]{16}[0-9X]$') then substr(plain, 1, 17)
      when regexp_like(plain, '^[1-9][0-9]{14}$') then concat(substr(plain, 1, 6), '19', substr(plain, 7, 9))
    end as base
  from narrow
),
numbered as (
  select text, plain, base, cast(base as bigint) as number
  from shaped
  where base is not null
),
halves as (
  select
    text,
    plain,
    base,
    number,
    cast(number / 100000000 as integer) as a,
    cast(mod(number, 100000000) as integer) as b,
    try_cast(concat(substr(base, 7, 4), '-', substr(base, 11, 2), '-', substr(base, 13, 2)) as date) as born_on
  from numbered
),
summed as (
  select
    text,
    plain,
    base,
    number,
    born_on,
    7 * (a / 100000000) + 9 * mod(a / 10000000, 10) + 10 * mod(a / 1000000, 10) + 5 * mod(a / 100000, 10) + 8 * mod(a / 10000, 10) +
    4 * mod(a / 1000, 10) + 2 * mod(a / 100, 10) + mod(a / 10, 10) + 6 * mod(a, 10) +
    3 * (b / 10000000) + 7 * mod(b / 1000000, 10) + 9 * mod(b / 100000, 10) + 10 * mod(b / 10000, 10) + 5 * mod(b / 1000, 10) +
    8 * mod(b / 100, 10) + 4 * mod(b / 10, 10) + 2 * mod(b, 10) as weighted
  from halves
),
checked as (
  select text, plain, base, number, born_on, substr('10X98765432', 1 + mod(weighted, 11), 1) as sign
  from summed
)
select
  c.text,
  case when length(c.plain) = 18 then c.plain else concat(c.base, c.sign) end as value,
  k.base + c.number as identifier_no
from checked as c
inner join identity.kinds as k on k.kind = 'national_id'
where (length(c.plain) = 15 or substr(c.plain, 18, 1) = c.sign) and c.born_on >= date '1880-01-01' and c.born_on < as_of_on()
