-- What the text of a unified social credit code means: one row per text, as given, with the 18 characters and a number; both NULL where it means
-- nothing. The check character is that of GB 32100. For speed: a code of an enterprise (91) with a serial of digits, written plainly, nearly all,
-- is not rewritten; its digits in a row are one number N, whose sum of digits by weights w is the sum of N/10^k by w(k) - 10 * w(k-1) (mod 31).
-- Invalid texts keep a row, since leaving them out would make the engine count each expression twice. Same rule: src/identity/normalise/uscc.ts.
-- grain: text
-- check: length(value) = 18
-- keep: no
with texts as (
  select uscc as text
  from staged.contacts
  where uscc is not null
  group by uscc
),
seen as (
  select text, regexp_like(text, '^91[0-9]{6}[0-9A-HJ-NPQRTUWXY][0-9]{8}[0-9A-HJ-NPQRTUWXY]$') as is_usual
  from texts
),
narrow as (
  select
    text,
    case when is_usual then text end as usual,
    case
      when not is_usual then translate(
        text,
        concat(
          '０１２３４５６７８９',
          'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
          'abcdefghijklmnopqrstuvwxyz',
          '－（）　-–—−() ',
          concat(chr(160), chr(9), chr(10), chr(13))
        ),
        concat('0123456789', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
      )
    end as plain
  from seen
),
shaped as (
  select
    text,
    usual,
    substr(usual, 3, 6) as region_digits,
    substr(usual, 10, 8) as serial_digits,
    case when plain is not null and regexp_like(plain, '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$') then plain end as odd
  from narrow
),
numbered as (
  select text, usual, odd, cast(region_digits as integer) as region, cast(serial_digits as integer) as serial
  from shaped
),
weighed as (
  select
    text,
    usual,
    odd,
    mod(
      12 + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(usual, 9, 1)) - 1) + (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(usual, 18, 1)) - 1) +
      17 * region + region / 10 + 21 * (region / 100) + 7 * (region / 1000) + 23 * (region / 10000) + 18 * (region / 100000) -
      3 * serial - 2 * (serial / 10) + 20 * (serial / 100) + 17 * (serial / 1000) + 16 * (serial / 10000) + 26 * (serial / 100000) +
      19 * (serial / 1000000) + 27 * (serial / 10000000),
      31
    ) as remainder
  from numbered
),
valued as (
  select
    text,
    case
      when remainder = 0 then usual
      when odd is not null and mod(
        (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 1, 1)) - 1) +
        3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 2, 1)) - 1) +
        9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 3, 1)) - 1) +
        27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 4, 1)) - 1) +
        19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 5, 1)) - 1) +
        26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 6, 1)) - 1) +
        16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 7, 1)) - 1) +
        17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 8, 1)) - 1) +
        20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 9, 1)) - 1) +
        29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 10, 1)) - 1) +
        25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 11, 1)) - 1) +
        13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 12, 1)) - 1) +
        8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 13, 1)) - 1) +
        24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 14, 1)) - 1) +
        10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 15, 1)) - 1) +
        30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 16, 1)) - 1) +
        28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 17, 1)) - 1) +
        (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(odd, 18, 1)) - 1),
        31
      ) = 0 then odd
    end as value
  from weighed
)
select
  v.text,
  v.value,
  case
    when v.value is not null then k.base + mod(from_base(substr(to_hex(md5(to_utf8(v.value))), 1, 15), 16), 576460752303423488)
  end as identifier_no
from valued as v
inner join identity.kinds as k on k.kind = 'uscc'
