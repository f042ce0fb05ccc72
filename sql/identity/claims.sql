-- Which valid identifiers a record ever carried: one row per record and identifier, over all versions.
-- A number on an organisation's record is the organisation's (scope), not that of the person who answers it.
-- grain: record_no, kind, scope, value
-- check: first_seen_on <= last_seen_on
-- keep: no
select
  s.record_no,
  v.kind,
  case
    when v.kind = 'phone' and s.is_organisation then 'organisation'
    when v.kind = 'unionid' then coalesce(s.platform_account, '')
    when v.kind = 'openid' then coalesce(s.appid, '')
    when v.kind = 'open_uid' then coalesce(s.app_key, '')
    when v.kind = 'member_no' then s.programme
    else ''
  end as scope,
  v.value,
  min(s.seen_on) as first_seen_on,
  max(s.seen_on) as last_seen_on
from (
  select
    r.record_no,
    r.is_organisation,
    f.kind,
    c.platform_account,
    c.appid,
    c.app_key,
    c.programme,
    coalesce(c.happened_on, l.delivered_on) as seen_on,
    case f.field
      when 'mobile' then c.mobile
      when 'phone' then c.phone
      when 'national_id' then c.national_id
      when 'uscc' then c.uscc
      when 'unionid' then c.unionid
      when 'openid' then c.openid
      when 'open_uid' then c.open_uid
      when 'member_no' then c.member_no
    end as text
  from staged.contacts c
  inner join identity.records r on r.source = c.source and r.source_key = c.source_key
  inner join staged.loads l on l._load = c._load
  cross join (values
    ('mobile', 'phone'),
    ('phone', 'phone'),
    ('national_id', 'national_id'),
    ('uscc', 'uscc'),
    ('unionid', 'unionid'),
    ('openid', 'openid'),
    ('open_uid', 'open_uid'),
    ('member_no', 'member_no')
  ) as f(field, kind)
  union all
  select
    r.record_no,
    r.is_organisation,
    'member_no',
    cast(null as varchar),
    cast(null as varchar),
    cast(null as varchar),
    m.programme,
    coalesce(m.happened_on, l.delivered_on),
    m.member_no
  from staged.memberships m
  inner join identity.records r on r.source = m.contact_source and r.source_key = m.contact_key
  inner join staged.loads l on l._load = m._load
) s
inner join (
  select 'phone' as kind, text, value from identity.phones
  union all
  select 'national_id', text, value from identity.national_ids
  union all
  select 'uscc', text, value from identity.usccs
  union all
  select kind, text, value from identity.accounts
) v on v.kind = s.kind and v.text = s.text
where v.kind <> 'member_no' or s.programme is not null
group by
  s.record_no,
  v.kind,
  case
    when v.kind = 'phone' and s.is_organisation then 'organisation'
    when v.kind = 'unionid' then coalesce(s.platform_account, '')
    when v.kind = 'openid' then coalesce(s.appid, '')
    when v.kind = 'open_uid' then coalesce(s.app_key, '')
    when v.kind = 'member_no' then s.programme
    else ''
  end,
  v.value
