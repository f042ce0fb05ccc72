-- What contacts carry, as numbers of identifiers, each phone its holder's: one row per fingerprint and set of identifiers.
-- keep: no
with turned as (
  select
    fingerprint_hash,
    identity_hash,
    turned_hash,
    mobile_no,
    phone_no,
    min(key_hash) as founder_hash,
    count(*) as contacts,
    min(first_seen_on) as first_seen_on,
    max(last_seen_on) as last_seen_on,
    min(least_name_hash) as least_name_hash,
    max(greatest_name_hash) as greatest_name_hash
  from identity.turned
  group by fingerprint_hash, identity_hash, turned_hash, mobile_no, phone_no
),
gone as (
  select fingerprint_hash, identity_hash from turned group by fingerprint_hash, identity_hash
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
  s.mobile_no,
  s.phone_no,
  s.national_id_no,
  s.uscc_no,
  s.unionid_no,
  s.openid_no,
  s.open_uid_no,
  s.member_no_no
from identity.sets s
left join gone g on g.fingerprint_hash = s.fingerprint_hash and g.identity_hash = s.identity_hash
where g.fingerprint_hash is null
union all
select
  t.turned_hash,
  s.is_organisation,
  t.founder_hash,
  t.contacts,
  t.first_seen_on,
  t.last_seen_on,
  t.least_name_hash,
  t.greatest_name_hash,
  nullif(coalesce(t.mobile_no, s.mobile_no), 0),
  nullif(coalesce(t.phone_no, s.phone_no), 0),
  s.national_id_no,
  s.uscc_no,
  s.unionid_no,
  s.openid_no,
  s.open_uid_no,
  s.member_no_no
from turned t
inner join identity.sets s on s.fingerprint_hash = t.fingerprint_hash and s.identity_hash = t.identity_hash
