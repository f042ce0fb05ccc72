-- Which valid identifiers a fingerprint has: a row for each field that gives one (a fingerprint of its own may name one more than once).
-- What stands beside it comes along: the national id, the least and the greatest number of a name, how many versions of contacts.
-- check: first_seen_on <= last_seen_on
-- keep: no
select fingerprint_hash, mobile_no as identifier_no, first_seen_on, last_seen_on, national_id_no, least_name_hash, greatest_name_hash, contacts
from identity.sightings
where mobile_no is not null
union all
select fingerprint_hash, phone_no, first_seen_on, last_seen_on, national_id_no, least_name_hash, greatest_name_hash, contacts
from identity.sightings
where phone_no is not null and (mobile_no is null or phone_no <> mobile_no)
union all
select fingerprint_hash, national_id_no, first_seen_on, last_seen_on, national_id_no, least_name_hash, greatest_name_hash, contacts
from identity.sightings
where national_id_no is not null
union all
select fingerprint_hash, uscc_no, first_seen_on, last_seen_on, national_id_no, least_name_hash, greatest_name_hash, contacts
from identity.sightings
where uscc_no is not null
union all
select fingerprint_hash, unionid_no, first_seen_on, last_seen_on, national_id_no, least_name_hash, greatest_name_hash, contacts
from identity.sightings
where unionid_no is not null
union all
select fingerprint_hash, openid_no, first_seen_on, last_seen_on, national_id_no, least_name_hash, greatest_name_hash, contacts
from identity.sightings
where openid_no is not null
union all
select fingerprint_hash, open_uid_no, first_seen_on, last_seen_on, national_id_no, least_name_hash, greatest_name_hash, contacts
from identity.sightings
where open_uid_no is not null
union all
select fingerprint_hash, member_no_no, first_seen_on, last_seen_on, national_id_no, least_name_hash, greatest_name_hash, contacts
from identity.sightings
where member_no_no is not null
union all
select
  a.fingerprint_hash,
  t.identifier_no,
  t.decided_on,
  t.decided_on,
  cast(null as bigint),
  cast(null as bigint),
  cast(null as bigint),
  cast(0 as bigint)
from identity.tags as t
inner join identity.apart as a on a.key_hash = t.key_hash
