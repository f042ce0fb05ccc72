-- Which valid identifiers a record ever carried: one row per record and identifier, over all versions.
-- check: first_seen_on <= last_seen_on
-- keep: no
select s.record_no, s.identifier_no, min(s.seen_on) as first_seen_on, max(s.seen_on) as last_seen_on
from (
  select record_no, mobile_no as identifier_no, seen_on from identity.sightings where mobile_no is not null
  union all
  select record_no, phone_no, seen_on from identity.sightings where phone_no is not null
  union all
  select record_no, national_id_no, seen_on from identity.sightings where national_id_no is not null
  union all
  select record_no, uscc_no, seen_on from identity.sightings where uscc_no is not null
  union all
  select record_no, unionid_no, seen_on from identity.sightings where unionid_no is not null
  union all
  select record_no, openid_no, seen_on from identity.sightings where openid_no is not null
  union all
  select record_no, open_uid_no, seen_on from identity.sightings where open_uid_no is not null
  union all
  select record_no, member_no_no, seen_on from identity.sightings where member_no_no is not null
  union all
  select r.record_no, t.identifier_no, coalesce(m.happened_on, l.delivered_on)
  from staged.memberships m
  inner join staged.loads l on l._load = m._load
  inner join identity.account_numbers t on t.kind = 'member_no' and t.scope = m.programme and t.text = m.member_no
  inner join identity.records r on r.key_hash = m.contact_hash
) s
group by s.record_no, s.identifier_no
