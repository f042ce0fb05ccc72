-- A full name counts on any day, without spaces and dots; of a masked name or a title the first sign is known; other contacts are not asked.
create table staged.loads as select 'l1' as _load, date '2024-01-10' as delivered_on;
create table identity.sets as
select fingerprint_hash, fingerprint_hash as identity_hash, cast(null as bigint) as national_id_no, false as is_organisation, mobile_no, cast(null as bigint) as phone_no
from (values (91, 7), (92, 8)) as t(fingerprint_hash, mobile_no);
create table identity.doubtful_phones as select 7 as phone_no;
create table identity.apart as select 0 as key_hash, 0 as fingerprint_hash where false;
create table staged.contacts as
select 'l1' as _load, key_hash, identity_hash, cast(happened_on as date) as happened_on, name_hash, name
from (values (1, 91, '2024-01-01', 5, '王 小·明'), (2, 91, null, 6, '王先生'), (3, 91, '2024-01-03', 8, '王*明'), (4, 91, '2024-01-04', null, null), (5, 92, '2024-01-05', 9, '赵丽'), (6, 91, '2024-01-06', 4, 'Wang'))
  as t(key_hash, identity_hash, happened_on, name_hash, name);
create table expected as
select 7 as phone_no, key_hash, name_hash, name, surname, cast(day_on as date) as day_on
from (values (1, 5, '王小明', null, '1900-01-01'), (2, 6, null, '王', '2024-01-10'), (3, 8, null, '王', '2024-01-03'), (4, 0, null, null, '2024-01-04'), (6, 4, null, null, '2024-01-06'))
  as t(key_hash, name_hash, name, surname, day_on);
