-- What the text of a unified social credit code means: one row per valid text, as given, with the 18 characters.
-- The check character is that of GB 32100. For speed, texts that are written plainly are not rewritten, and each is looked at once. Same rule: src/identity/normalise/uscc.ts.
-- grain: text
-- check: length(value) = 18
-- keep: no
select
  t.text,
  t.plain as value,
  k.base + mod(from_base(substr(to_hex(sha256(to_utf8(t.plain))), 1, 15), 16), 576460752303423488) as identifier_no
from (
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
) t
inner join identity.kinds k on k.kind = 'uscc'
where regexp_like(t.plain, '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$')
  and substr(t.plain, 18, 1) = substr('0123456789ABCDEFGHJKLMNPQRTUWXY', 1 + mod(31 - mod(
    1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 2, 1)) - 1) +
    9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 4, 1)) - 1) +
    19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 6, 1)) - 1) +
    16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 8, 1)) - 1) +
    20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 10, 1)) - 1) +
    25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 12, 1)) - 1) +
    8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 14, 1)) - 1) +
    10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 16, 1)) - 1) +
    28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(t.plain, 17, 1)) - 1),
    31
  ), 31), 1)
