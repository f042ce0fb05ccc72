-- What the text of a national id means: one row per valid text, as given, with the 18 characters.
-- Its number is that of the first 17 digits.
-- The old form of 15 digits is completed; the check character is that of GB 11643 (ISO 7064 MOD 11-2); the birthday is a real day.
-- For speed: texts that are written plainly, nearly all, are not rewritten; each is looked at once (max over its group: the engine would make an
-- expression anew wherever it is used); the check and the birthday are counted in numbers of 32 bits.
-- Same rule: src/identity/normalise/national_id.ts.
-- grain: text
-- check: length(value) = 18
-- keep: no
with narrow as (
  select
    national_id,
    case
      when regexp_like(national_id, '^[1-9][0-9]{16}[0-9X]$') then national_id
      else translate(
        national_id,
        concat('０１２３４５６７８９xＸｘ－（）　-–—−() ', chr(160), chr(9), chr(10), chr(13)),
        '0123456789XXX'
      )
    end as plain
  from staged.contacts
  where national_id is not null
),
texts as (
  select
    national_id as text,
    max(case
      when regexp_like(plain, '^[1-9][0-9]{16}[0-9X]$') then plain
      when regexp_like(plain, '^[1-9][0-9]{14}$') then concat(substr(plain, 1, 6), '19', substr(plain, 7, 9))
    end) as given
  from narrow
  group by national_id
),
bases as (
  select text, given, substr(given, 1, 17) as base
  from texts
  where given is not null
),
numbered as (
  select text, given, cast(base as bigint) as number
  from bases
),
parts as (
  select
    text,
    given,
    number,
    cast(number / 100000000 as integer) as a,
    cast(mod(number, 100000000) as integer) as b,
    cast(mod(number / 1000, 100000000) as integer) as born
  from numbered
),
summed as (
  select
    text,
    given,
    number,
    born,
    born / 10000 as born_year,
    mod(born / 100, 100) as born_month,
    mod(born, 100) as born_day,
    7 * (a / 100000000) + 9 * mod(a / 10000000, 10) + 10 * mod(a / 1000000, 10) + 5 * mod(a / 100000, 10) + 8 * mod(a / 10000, 10) +
    4 * mod(a / 1000, 10) + 2 * mod(a / 100, 10) + mod(a / 10, 10) + 6 * mod(a, 10) +
    3 * (b / 10000000) + 7 * mod(b / 1000000, 10) + 9 * mod(b / 100000, 10) + 10 * mod(b / 10000, 10) + 5 * mod(b / 1000, 10) +
    8 * mod(b / 100, 10) + 4 * mod(b / 10, 10) + 2 * mod(b, 10) as weighted
  from parts
),
checked as (
  select text, given, number, substr('10X98765432', 1 + mod(weighted, 11), 1) as sign
  from summed
  where born >= 18800101
    and born < 10000 * year(as_of_on()) + 100 * month(as_of_on()) + day(as_of_on())
    and born_month between 1 and 12
    and born_day between 1 and case
      when born_month = 2 and mod(born_year, 4) = 0 and (mod(born_year, 100) <> 0 or mod(born_year, 400) = 0) then 29
      when born_month = 2 then 28
      when born_month in (4, 6, 9, 11) then 30
      else 31
    end
)
select
  c.text,
  concat(substr(c.given, 1, 17), c.sign) as value,
  k.base + c.number as identifier_no
from checked as c
inner join identity.kinds as k on k.kind = 'national_id'
where length(c.given) = 17 or substr(c.given, 18, 1) = c.sign
