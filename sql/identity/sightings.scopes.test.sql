-- Each kind has its scope; a bare number means itself, others what identity.phones says; an organisation's number is its own; contacts that carry
-- the same are one row; a contact apart has a row per set and one per membership.
create table staged.loads as select 'l1' as _load, date '2024-01-10' as delivered_on;
create table identity.kinds as select 'phone' as kind, 1000000000000 as base;
create table identity.phones as select '+86 13912345679' as text, '13912345679' as value;
create table identity.national_ids as select 'i' as text, 7 as identifier_no;
create table identity.usccs as select '' as text, 1 as identifier_no where false;
create table identity.accounts as
select *
from (values ('unionid', 'p1', 'u', 21), ('openid', 'wx2', 'o', 32), ('openid', 'wx1', 'o', 31), ('member_no', 'club', 'm', 41))
  as t(kind, scope, text, identifier_no);
create table identity.apart as select 4 as key_hash, 4 as fingerprint_hash, false as is_organisation;
create table staged.memberships as select 'l1' as _load, 4 as contact_hash, 'club' as programme, 'm' as member_no, cast(null as date) as happened_on;
create table staged.contacts as
select 'l1' as _load, key_hash, identity_hash, is_organisation, cast(happened_on as date) as happened_on, 3 + key_hash as name_hash, mobile, phone, national_id,
  cast(null as varchar) as uscc, unionid, 'p1' as platform_account, openid, 'wx1' as appid, cast(null as varchar) as open_uid,
  cast(null as varchar) as app_key, member_no, programme
from (values
  (1, 901, false, '2023-05-01', '13912345679', null, 'i', 'u', 'o', 'm', 'club'), (2, 901, false, null, '13912345679', null, 'i', 'u', 'o', 'm', 'club'),
  (3, 902, true, '2023-05-01', '13912345679', '+86 13912345679', null, null, null, 'm', null), (4, 903, false, '2023-05-01', 'x', null, null, null, null, null, null),
  (4, 904, false, '2023-05-02', null, null, 'i', null, null, null, null))
  as t(key_hash, identity_hash, is_organisation, happened_on, mobile, phone, national_id, unionid, openid, member_no, programme);
create table expected as
select fingerprint_hash, founder_hash, contacts, cast(first_seen_on as date) as first_seen_on, cast(last_seen_on as date) as last_seen_on,
  least_name_hash, greatest_name_hash, mobile_no, phone_no, national_id_no, unionid_no, openid_no, member_no_no
from (values
  (901, 1, 2, '2023-05-01', '2024-01-10', 4, 5, 1013912345679, null, 7, 21, 31, 41),
  (902, 3, 1, '2023-05-01', '2023-05-01', 6, 6, 1113912345679, 1113912345679, null, null, null, null),
  (4, 4, 1, '2023-05-01', '2023-05-01', 7, 7, null, null, null, null, null, null),
  (4, 4, 1, '2023-05-02', '2023-05-02', 7, 7, null, null, 7, null, null, null),
  (4, 4, 0, '2024-01-10', '2024-01-10', null, null, null, null, null, null, null, 41))
  as t(fingerprint_hash, founder_hash, contacts, first_seen_on, last_seen_on, least_name_hash, greatest_name_hash, mobile_no, phone_no, national_id_no, unionid_no, openid_no, member_no_no);
