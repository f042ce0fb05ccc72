-- What the text of a national id means: one row per text, as given, with the 18 characters and a number; both NULL where it means nothing.
-- Its number is that of the first 17 digits.
-- The old form of 15 digits is completed; the check character is that of GB 11643 (ISO 7064 MOD 11-2); the birthday is a real day.
-- For speed: texts that are written plainly, nearly all, are not rewritten; invalid ones keep a row, since leaving them out would make the engine
-- count each expression twice; the check and the birthday are counted in numbers of 32 bits. With N the number of a few digits, its sum of
-- digits by weights 2^k (mod 11: those of the standard, from the last digit on) is N - 8 * (N/10) - 16 * (N/100) - ...
-- Same rule: src/identity/normalise/national_id.ts.
-- grain: text
-- check: length(value) = 18
-- keep: no
with texts as (
  select national_id as text
  from staged.contacts
  where national_id is not null
  group by national_id
),
given as (
  select
    text,
    case
      when regexp_like(text, '^[1-9][0-9]{16}[0-9X]$') then text
      when regexp_like(
        translate(text, concat('０１２３４５６７８９xＸｘ－（）　-–—−() ', chr(160), chr(9), chr(10), chr(13)), '0123456789XXX'),
        '^[1-9][0-9]{16}[0-9X]$'
      ) then translate(text, concat('０１２３４５６７８９xＸｘ－（）　-–—−() ', chr(160), chr(9), chr(10), chr(13)), '0123456789XXX')
      when regexp_like(
        translate(text, concat('０１２３４５６７８９xＸｘ－（）　-–—−() ', chr(160), chr(9), chr(10), chr(13)), '0123456789XXX'),
        '^[1-9][0-9]{14}$'
      ) then concat(
        substr(translate(text, concat('０１２３４５６７８９xＸｘ－（）　-–—−() ', chr(160), chr(9), chr(10), chr(13)), '0123456789XXX'), 1, 6),
        '19',
        substr(translate(text, concat('０１２３４５６７８９xＸｘ－（）　-–—−() ', chr(160), chr(9), chr(10), chr(13)), '0123456789XXX'), 7, 9)
      )
    end as given
  from texts
),
bases as (
  select text, given, substr(given, 1, 17) as base, strpos('10X98765432', substr(given, 18, 1)) as sign_place
  from given
),
numbered as (
  select text, given, sign_place, cast(base as bigint) as number
  from bases
),
parts as (
  select
    text,
    given,
    sign_place,
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
    sign_place,
    number,
    born,
    born / 10000 as born_year,
    mod(born / 100, 100) as born_month,
    mod(born, 100) as born_day,
    mod(
      512 * (
        a - 8 * (a / 10) - 16 * (a / 100) - 32 * (a / 1000) - 64 * (a / 10000) - 128 * (a / 100000) - 256 * (a / 1000000) -
        512 * (a / 10000000) - 1024 * (a / 100000000)
      ) + 2 * (
        b - 8 * (b / 10) - 16 * (b / 100) - 32 * (b / 1000) - 64 * (b / 10000) - 128 * (b / 100000) - 256 * (b / 1000000) -
        512 * (b / 10000000)
      ),
      11
    ) as remainder
  from parts
),
valued as (
  select
    text,
    number,
    case
      when born < 18800101
        or born >= 10000 * year(as_of_on()) + 100 * month(as_of_on()) + day(as_of_on())
        or born_month not between 1 and 12
        or born_day not between 1 and 31
        or (
          born_day > 28
          and born_day > case
            when born_month = 2 and mod(born_year, 4) = 0 and (mod(born_year, 100) <> 0 or mod(born_year, 400) = 0) then 29
            when born_month = 2 then 28
            when born_month in (4, 6, 9, 11) then 30
            else 31
          end
        ) then cast(null as varchar)
      when length(given) = 17 then concat(given, substr('10X98765432', 1 + remainder, 1))
      when sign_place = 1 + remainder then given
    end as value
  from summed
)
select
  v.text,
  v.value,
  case when v.value is not null then k.base + v.number end as identifier_no
from valued as v
inner join identity.kinds as k on k.kind = 'national_id'
