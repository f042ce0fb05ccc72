-- One row per record and identifier, whichever field or version had it; a membership is a claim of its contact.
create table staged.loads as select 'l1' as _load, date '2024-01-10' as delivered_on;
create table identity.records as select 2 as record_no, key_hash('s', 'b') as key_hash;
create table identity.sightings as
select record_no, cast(seen_on as date) as seen_on, mobile_no, phone_no, national_id_no, 5 as uscc_no, cast(null as bigint) as unionid_no,
  cast(null as bigint) as openid_no, cast(null as bigint) as open_uid_no, cast(null as bigint) as member_no_no
from (values (1, '2023-05-01', 101, null, 1), (1, '2024-01-10', 102, 101, null)) as t(record_no, seen_on, mobile_no, phone_no, national_id_no);
create table identity.account_numbers as select 'member_no' as kind, 'club' as scope, 'm' as text, 41 as identifier_no;
create table staged.memberships as
select 'l1' as _load, key_hash('s', 'b') as contact_hash, programme, 'm' as member_no, date '2022-02-02' as happened_on
from (values ('club'), (null)) as t(programme);
create table expected as
select record_no, identifier_no, cast(first_seen_on as date) as first_seen_on, cast(last_seen_on as date) as last_seen_on
from (values
  (1, 101, '2023-05-01', '2024-01-10'), (1, 102, '2024-01-10', '2024-01-10'), (1, 1, '2023-05-01', '2023-05-01'),
  (1, 5, '2023-05-01', '2024-01-10'), (2, 41, '2022-02-02', '2022-02-02'))
  as t(record_no, identifier_no, first_seen_on, last_seen_on);
