-- What each version of a contact carries, as numbers of identifiers: one row per staged contact (no grain: a contact has many versions).
-- keep: no
select
  r.record_no,
  coalesce(c.happened_on, l.delivered_on) as seen_on,
  f.base + m.value_no as mobile_no,
  f.base + p.value_no as phone_no,
  d.base + n.value_no as national_id_no,
  e.base + u.value_no as uscc_no,
  w.identifier_no as unionid_no,
  o.identifier_no as openid_no,
  a.identifier_no as open_uid_no,
  b.identifier_no as member_no_no,
  c.name
from staged.contacts c
inner join identity.records r on r.key_hash = c.key_hash
inner join staged.loads l on l._load = c._load
inner join identity.ranges f on f.kind = 'phone' and f.scope = case when r.is_organisation then 'organisation' else '' end
inner join identity.ranges d on d.kind = 'national_id'
inner join identity.ranges e on e.kind = 'uscc'
left join identity.phones m on m.text = c.mobile
left join identity.phones p on p.text = c.phone
left join identity.national_ids n on n.text = c.national_id
left join identity.usccs u on u.text = c.uscc
left join identity.account_numbers w on w.text = c.unionid and w.kind = 'unionid' and w.scope = coalesce(c.platform_account, '')
left join identity.account_numbers o on o.text = c.openid and o.kind = 'openid' and o.scope = coalesce(c.appid, '')
left join identity.account_numbers a on a.text = c.open_uid and a.kind = 'open_uid' and a.scope = coalesce(c.app_key, '')
left join identity.account_numbers b on b.text = c.member_no and b.kind = 'member_no' and b.scope = c.programme
