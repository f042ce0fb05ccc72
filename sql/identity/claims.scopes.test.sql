-- Each kind has its scope; two phone fields are one kind; a member number without a programme is nobody's.
create table staged.loads as select 'l1' as _load, date '2024-01-10' as delivered_on;
create table identity.records as
select * from (values (1, 's', 'a', false), (2, 's', 'b', true)) as t(record_no, source, source_key, is_organisation);
create table staged.contacts as
select 'l1' as _load, 's' as source, cast(happened_on as date) as happened_on, source_key, mobile, phone, cast(null as varchar) as national_id,
  cast(null as varchar) as uscc, unionid, 'p1' as platform_account, openid, 'wx1' as appid, cast(null as varchar) as open_uid,
  cast(null as varchar) as app_key, member_no, programme
from (values
  ('2023-05-01', 'a', ' 1', null, 'u', 'o', 'm', 'club'), (null, 'a', '1', '2', null, null, 'm', null), (null, 'b', '1', 'x', null, null, null, null))
  as t(happened_on, source_key, mobile, phone, unionid, openid, member_no, programme);
create table staged.memberships as
select 'l1' as _load, 's' as contact_source, 'b' as contact_key, 'club' as programme, 'm' as member_no, date '2022-02-02' as happened_on;
create table identity.phones as select * from (values (' 1', '1'), ('1', '1'), ('2', '2')) as t(text, value);
create table identity.national_ids as select '' as text, '' as value where false;
create table identity.usccs as select '' as text, '' as value where false;
create table identity.accounts as
select * from (values ('unionid', 'u', 'u'), ('openid', 'o', 'o'), ('member_no', 'm', 'M')) as t(kind, text, value);
create table expected as
select record_no, kind, scope, value, cast(first_seen_on as date) as first_seen_on, cast(last_seen_on as date) as last_seen_on
from (values
  (1, 'phone', '', '1', '2023-05-01', '2024-01-10'), (1, 'phone', '', '2', '2024-01-10', '2024-01-10'),
  (1, 'unionid', 'p1', 'u', '2023-05-01', '2023-05-01'), (1, 'openid', 'wx1', 'o', '2023-05-01', '2023-05-01'),
  (1, 'member_no', 'club', 'M', '2023-05-01', '2023-05-01'), (2, 'member_no', 'club', 'M', '2022-02-02', '2022-02-02'),
  (2, 'phone', 'organisation', '1', '2024-01-10', '2024-01-10'))
  as t(record_no, kind, scope, value, first_seen_on, last_seen_on);
