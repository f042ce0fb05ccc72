-- What the text of an account field means: one row per kind and valid text, as given, with its value.
-- Ids of platforms are kept letter by letter; member numbers lose spaces, dashes and case. Same rules: src/identity/normalise/account.ts.
-- grain: kind, text
-- check: value <> ''
-- keep: no
select a.kind, a.text, a.value
from (
  select
    t.kind,
    t.text,
    case
      when t.kind = 'member_no' then translate(
        t.text,
        concat('abcdefghijklmnopqrstuvwxyz－（）　-–—−() ', chr(160), chr(9), chr(10), chr(13)),
        'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
      )
      else translate(t.text, concat('　 ', chr(160), chr(9), chr(10), chr(13)), '')
    end as value
  from (
    select 'unionid' as kind, unionid as text from staged.contacts
    union
    select 'openid', openid from staged.contacts
    union
    select 'open_uid', open_uid from staged.contacts
    union
    select 'member_no', member_no from staged.contacts
    union
    select 'member_no', member_no from staged.memberships
  ) t
) a
where case
  when a.kind = 'member_no' then regexp_like(a.value, '^[0-9A-Z_]{3,64}$') and not regexp_like(a.value, '^0*$')
  else regexp_like(a.value, '^[0-9A-Za-z_+/=.-]{6,128}$') and not regexp_like(a.value, '^[0.=-]*$')
end
