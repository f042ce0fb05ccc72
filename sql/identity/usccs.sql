-- What the text of a unified social credit code means: one row per valid text, as given, with the 18 characters.
-- The check character is that of GB 32100. For speed, texts that are written plainly are not rewritten, each is looked at once, and digits in a row
-- are read as one number. Same rule: src/identity/normalise/uscc.ts.
-- grain: text
-- check: length(value) = 18
-- keep: no
with texts as (
  select
    uscc as text,
    max(case
      when regexp_like(uscc, '^[0-9A-Z]{18}$') then uscc
      else translate(
        uscc,
        concat(
          '０１２３４５６７８９',
          'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
          'abcdefghijklmnopqrstuvwxyz',
          '－（）　-–—−() ',
          concat(chr(160), chr(9), chr(10), chr(13))
        ),
        concat('0123456789', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
      )
    end) as plain
  from staged.contacts
  where uscc is not null
  group by uscc
),
shaped as (
  select
    text,
    plain,
    substr(plain, 3, 6) as region_digits,
    case when regexp_like(plain, '^.{9}[0-9]{8}') then substr(plain, 10, 8) end as serial_digits
  from texts
  where regexp_like(plain, '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$')
),
numbered as (
  select text, plain, try_cast(region_digits as integer) as region, try_cast(serial_digits as integer) as serial
  from shaped
)
select
  c.text,
  c.plain as value,
  k.base + mod(from_base(substr(to_hex(md5(to_utf8(c.plain))), 1, 15), 16), 576460752303423488) as identifier_no
from numbered as c
inner join identity.kinds as k on k.kind = 'uscc'
where mod(
  (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(c.plain, 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(c.plain, 2, 1)) - 1) +
  20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(c.plain, 9, 1)) - 1) + (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(c.plain, 18, 1)) - 1) +
  9 * (c.region / 100000) + 27 * mod(c.region / 10000, 10) + 19 * mod(c.region / 1000, 10) + 26 * mod(c.region / 100, 10) + 16 * mod(c.region / 10, 10) + 17 * mod(c.region, 10) +
  case
    when c.serial is not null then
      29 * (c.serial / 10000000) + 25 * mod(c.serial / 1000000, 10) + 13 * mod(c.serial / 100000, 10) + 8 * mod(c.serial / 10000, 10) + 24 * mod(c.serial / 1000, 10) + 10 * mod(c.serial / 100, 10) + 30 * mod(c.serial / 10, 10) + 28 * mod(c.serial, 10)
    else
      29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(c.plain, 10, 1)) - 1) +
      25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(c.plain, 11, 1)) - 1) +
      13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(c.plain, 12, 1)) - 1) +
      8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(c.plain, 13, 1)) - 1) +
      24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(c.plain, 14, 1)) - 1) +
      10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(c.plain, 15, 1)) - 1) +
      30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(c.plain, 16, 1)) - 1) +
      28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(c.plain, 17, 1)) - 1)
  end,
  31
) = 0
