-- A set whose phone has several holders gives way to what each holder's contacts carry; nobody's phone is left out; other sets stay.
create table identity.sets as
select fingerprint_hash, identity_hash, false as is_organisation, 1 as founder_hash, 3 as contacts, date '2024-01-01' as first_seen_on, date '2024-01-01' as last_seen_on,
  1 as least_name_hash, 1 as greatest_name_hash, mobile_no, phone_no, 5 as national_id_no, cast(null as bigint) as uscc_no, cast(null as bigint) as unionid_no,
  cast(null as bigint) as openid_no, cast(null as bigint) as open_uid_no, cast(null as bigint) as member_no_no
from (values (91, 91, 7, 8), (92, 92, 9, null)) as t(fingerprint_hash, identity_hash, mobile_no, phone_no);
create table identity.turned as
select key_hash, 91 as fingerprint_hash, 91 as identity_hash, turned_hash, mobile_no, cast(null as bigint) as phone_no, date '2024-02-01' as first_seen_on,
  date '2024-02-01' as last_seen_on, 2 as least_name_hash, 2 as greatest_name_hash
from (values (1, 1, 1007), (2, 1, 1007), (3, 3, 0)) as t(key_hash, turned_hash, mobile_no);
create table expected as
select * from (values (92, 1, 3, 9, null, 5), (1, 1, 2, 1007, 8, 5), (3, 3, 1, null, 8, 5)) as t(fingerprint_hash, founder_hash, contacts, mobile_no, phone_no, national_id_no);
