-- What the text of an account field means: one row per kind, scope and valid text, as given, with its value. Its number is
-- made of a hash, since scopes and texts have no order of their own; the gate of identity.numbers proves that no two values share one.
-- Ids of platforms are kept letter by letter; member numbers lose spaces, dashes and case. Same rules: src/identity/normalise/account.ts, member.ts.
-- For speed, texts that are written plainly are not rewritten, and each is looked at once.
-- A member number without a programme is nobody's.
-- check: value <> ''
-- keep: no
select
  a.kind,
  a.scope,
  a.text,
  a.value,
  k.base + mod(
    from_base(substr(to_hex(md5(to_utf8(concat(a.kind, chr(10), a.scope, chr(10), a.value)))), 1, 15), 16), 576460752303423488
  ) as identifier_no
from (
  select
    o.kind,
    o.scope,
    o.text,
    max(case
      when o.is_plain then o.text
      when o.kind = 'member_no' and regexp_like(o.odd, '^[0-9A-Z_]{3,64}$') and not regexp_like(o.odd, '^0*$') then o.odd
      when o.kind <> 'member_no' and regexp_like(o.odd, '^[0-9A-Za-z_+/=.-]{6,128}$') and not regexp_like(o.odd, '^[0.=-]*$') then o.odd
    end) as value
  from (
    select
      p.kind,
      p.scope,
      p.text,
      p.is_plain,
      case
        when p.is_plain then cast(null as varchar)
        when p.kind = 'member_no' then translate(
          p.text,
          concat('abcdefghijklmnopqrstuvwxyz－（）　-–—−() ', chr(160), chr(9), chr(10), chr(13)),
          'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
        )
        else translate(p.text, concat('　 ', chr(160), chr(9), chr(10), chr(13)), '')
      end as odd
    from (
      select
        g.kind,
        g.scope,
        g.text,
        case
          when g.kind = 'member_no' then regexp_like(g.text, '^0*[1-9A-Z][0-9A-Z]*$') and length(g.text) between 3 and 64
          else regexp_like(g.text, '^[0.=-]*[1-9A-Za-z_+/][0-9A-Za-z_+/=.-]*$') and length(g.text) between 6 and 128
        end as is_plain
      from (
        select 'unionid' as kind, coalesce(platform_account, '') as scope, unionid as text from staged.contacts where unionid is not null
        union all
        select 'openid', coalesce(appid, ''), openid from staged.contacts where openid is not null
        union all
        select 'open_uid', coalesce(app_key, ''), open_uid from staged.contacts where open_uid is not null
        union all
        select 'member_no', programme, member_no from staged.contacts where member_no is not null and programme is not null
        union all
        select 'member_no', programme, member_no from staged.memberships where member_no is not null and programme is not null
      ) g
    ) p
  ) o
  group by o.kind, o.scope, o.text
) a
inner join identity.kinds k on k.kind = a.kind
where a.value is not null
