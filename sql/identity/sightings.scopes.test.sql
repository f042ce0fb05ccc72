-- Each kind has its scope and range; two phone fields are one kind; an organisation's number is its own; no programme, no member number.
create table staged.loads as select 'l1' as _load, date '2024-01-10' as delivered_on;
create table identity.records as
select record_no, key_hash('s', source_key) as key_hash, is_organisation
from (values (1, 'a', false), (2, 'b', true)) as t(record_no, source_key, is_organisation);
create table staged.contacts as
select 'l1' as _load, cast(happened_on as date) as happened_on, key_hash('s', source_key) as key_hash, '王一' as name, mobile, phone, national_id,
  cast(null as varchar) as uscc, unionid, 'p1' as platform_account, openid, 'wx1' as appid, cast(null as varchar) as open_uid,
  cast(null as varchar) as app_key, member_no, programme
from (values
  ('2023-05-01', 'a', ' 1', null, 'i', 'u', 'o', 'm', 'club'), (null, 'a', '1', '2', null, null, null, 'm', null),
  (null, 'b', '1', 'x', null, null, null, null, null))
  as t(happened_on, source_key, mobile, phone, national_id, unionid, openid, member_no, programme);
create table identity.ranges as
select * from (values ('phone', '', 100), ('phone', 'organisation', 200), ('national_id', '', 0), ('uscc', '', 10)) as t(kind, scope, base);
create table identity.phones as select * from (values (' 1', 1), ('1', 1), ('2', 2)) as t(text, value_no);
create table identity.national_ids as select 'i' as text, 1 as value_no;
create table identity.usccs as select '' as text, 1 as value_no where false;
create table identity.account_numbers as
select *
from (values ('unionid', 'p1', 'u', 21), ('openid', 'wx2', 'o', 32), ('openid', 'wx1', 'o', 31), ('member_no', 'club', 'm', 41))
  as t(kind, scope, text, identifier_no);
create table expected as
select record_no, cast(seen_on as date) as seen_on, mobile_no, phone_no, national_id_no, unionid_no, openid_no, member_no_no
from (values
  (1, '2023-05-01', 101, null, 1, 21, 31, 41), (1, '2024-01-10', 101, 102, null, null, null, null),
  (2, '2024-01-10', 201, null, null, null, null, null))
  as t(record_no, seen_on, mobile_no, phone_no, national_id_no, unionid_no, openid_no, member_no_no);
