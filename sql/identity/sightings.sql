-- What contacts carry, as numbers of identifiers: one row per fingerprint and set of identifiers. Contacts that carry the same, written in the
-- same way, are one fingerprint, so that each set is looked at once; founder_hash is the smallest of their numbers. A contact in
-- identity.apart may have a fingerprint of its own, with a row for each of its versions' sets and one for each of its memberships.
-- keep: no
with bases as (
  select max(case when kind = 'phone' then base end) as phone_base
  from identity.kinds
),
contacts as (
  select
    coalesce(a.fingerprint_hash, c.identity_hash) as fingerprint_hash,
    c.identity_hash,
    c.key_hash,
    coalesce(a.is_organisation, c.is_organisation) as is_organisation,
    coalesce(c.happened_on, l.delivered_on) as seen_on,
    c.name_hash,
    case
      when length(c.mobile) = 11 and regexp_like(c.mobile, '^1[3-9][0-9]{9}$') then cast(c.mobile as bigint)
      else cast(m.value as bigint)
    end as mobile,
    case
      when length(c.phone) = 11 and regexp_like(c.phone, '^1[3-9][0-9]{9}$') then cast(c.phone as bigint)
      else cast(p.value as bigint)
    end as phone,
    n.identifier_no as national_id_no,
    u.identifier_no as uscc_no,
    w.identifier_no as unionid_no,
    o.identifier_no as openid_no,
    t.identifier_no as open_uid_no,
    b.identifier_no as member_no_no
  from staged.contacts as c
  inner join staged.loads as l on l._load = c._load
  left join identity.apart as a on a.key_hash = c.key_hash
  left join identity.phones as m on m.text = c.mobile
  left join identity.phones as p on p.text = c.phone
  left join identity.national_ids as n on n.text = c.national_id
  left join identity.usccs as u on u.text = c.uscc
  left join identity.accounts as w on w.text = c.unionid and w.kind = 'unionid' and w.scope = coalesce(c.platform_account, '')
  left join identity.accounts as o on o.text = c.openid and o.kind = 'openid' and o.scope = coalesce(c.appid, '')
  left join identity.accounts as t on t.text = c.open_uid and t.kind = 'open_uid' and t.scope = coalesce(c.app_key, '')
  left join identity.accounts as b on b.text = c.member_no and b.kind = 'member_no' and b.scope = c.programme
),
sets as (
  select
    fingerprint_hash,
    identity_hash,
    bool_or(is_organisation) as is_organisation,
    min(key_hash) as founder_hash,
    count(*) as contacts,
    min(seen_on) as first_seen_on,
    max(seen_on) as last_seen_on,
    min(name_hash) as least_name_hash,
    max(name_hash) as greatest_name_hash,
    max(mobile) as mobile,
    max(phone) as phone,
    max(national_id_no) as national_id_no,
    max(uscc_no) as uscc_no,
    max(unionid_no) as unionid_no,
    max(openid_no) as openid_no,
    max(open_uid_no) as open_uid_no,
    max(member_no_no) as member_no_no
  from contacts
  group by fingerprint_hash, identity_hash
)
select
  s.fingerprint_hash,
  s.is_organisation,
  s.founder_hash,
  s.contacts,
  s.first_seen_on,
  s.last_seen_on,
  s.least_name_hash,
  s.greatest_name_hash,
  k.phone_base + s.mobile + case when s.is_organisation then 100000000000 else 0 end as mobile_no,
  k.phone_base + s.phone + case when s.is_organisation then 100000000000 else 0 end as phone_no,
  s.national_id_no,
  s.uscc_no,
  s.unionid_no,
  s.openid_no,
  s.open_uid_no,
  s.member_no_no
from sets as s
cross join bases as k
union all
select
  a.fingerprint_hash,
  a.is_organisation,
  a.key_hash,
  cast(0 as bigint),
  coalesce(m.happened_on, l.delivered_on),
  coalesce(m.happened_on, l.delivered_on),
  cast(null as bigint),
  cast(null as bigint),
  cast(null as bigint),
  cast(null as bigint),
  cast(null as bigint),
  cast(null as bigint),
  cast(null as bigint),
  cast(null as bigint),
  cast(null as bigint),
  t.identifier_no
from identity.apart as a
inner join staged.memberships as m on m.contact_hash = a.key_hash
inner join staged.loads as l on l._load = m._load
inner join identity.accounts as t on t.kind = 'member_no' and t.scope = m.programme and t.text = m.member_no
where a.fingerprint_hash = a.key_hash
