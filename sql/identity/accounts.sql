-- What the text of an account field means: one row per kind, scope and valid text, as given, with its value and the value's rank.
-- Ids of platforms are kept letter by letter; member numbers lose spaces, dashes and case. Same rules: src/identity/normalise/account.ts.
-- A member number without a programme is nobody's.
-- check: value <> ''
-- keep: no
select a.kind, a.scope, a.text, a.value, dense_rank() over (partition by a.kind, a.scope order by a.value) as value_no
from (
  select
    t.kind,
    t.scope,
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
    select 'unionid' as kind, coalesce(platform_account, '') as scope, unionid as text from staged.contacts where unionid is not null
    union
    select 'openid', coalesce(appid, ''), openid from staged.contacts where openid is not null
    union
    select 'open_uid', coalesce(app_key, ''), open_uid from staged.contacts where open_uid is not null
    union
    select 'member_no', programme, member_no from staged.contacts where member_no is not null and programme is not null
    union
    select 'member_no', programme, member_no from staged.memberships where member_no is not null and programme is not null
  ) t
) a
where case
  when a.kind = 'member_no' then regexp_like(a.value, '^[0-9A-Z_]{3,64}$') and not regexp_like(a.value, '^0*$')
  else regexp_like(a.value, '^[0-9A-Za-z_+/=.-]{6,128}$') and not regexp_like(a.value, '^[0.=-]*$')
end
