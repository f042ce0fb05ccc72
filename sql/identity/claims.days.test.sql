-- A row for each field that gives an identifier, once where both phone fields give the same; what stands beside it comes along.
create table identity.sightings as
select fingerprint_hash, cast('2023-05-01' as date) as first_seen_on, cast('2024-01-10' as date) as last_seen_on, mobile_no, phone_no, national_id_no, 5 as uscc_no,
  cast(null as bigint) as unionid_no, cast(null as bigint) as openid_no, cast(null as bigint) as open_uid_no, cast(null as bigint) as member_no_no,
  7 as least_name_hash, 8 as greatest_name_hash, 3 as contacts
from (values (1, 101, 101, 1), (2, 102, 101, null), (3, null, 101, null)) as t(fingerprint_hash, mobile_no, phone_no, national_id_no);
create table identity.tags as select 77 as key_hash, 4 as identifier_no, date '2024-01-10' as decided_on;
create table identity.apart as select 77 as key_hash, 77 as fingerprint_hash;
create table expected as
select fingerprint_hash, identifier_no, national_id_no, case when fingerprint_hash = 77 then 0 else 3 end as contacts
from (values
  (1, 101, 1), (1, 1, 1), (1, 5, 1), (2, 102, null), (2, 101, null), (2, 5, null), (3, 101, null), (3, 5, null), (77, 4, null))
  as t(fingerprint_hash, identifier_no, national_id_no);
