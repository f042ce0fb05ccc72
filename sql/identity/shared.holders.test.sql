-- Only values that enough contacts carry to reach a limit, with two of either; names are full Han ones, without dots and spaces.
create table identity.kinds as
select 'phone' as kind, 5000 as base, 3 as most_national_ids, 5 as most_names
union all
select 'member_no', 1000, 3, 5
union all
select 'national_id', 0, null, null
union all
select 'openid', 576460752303424488, 1, null;
create table staged.contacts as
select key_hash, key_hash + 100 as identity_hash, name
from (values (1, '王一'), (1, '王 二'), (2, '王·一'), (3, '张先生'), (4, '李三'), (5, '赵一'), (6, '赵二'), (7, null)) as t(key_hash, name);
create table identity.apart as select 4 as key_hash, 44 as fingerprint_hash;
create table identity.turned as select 5 as key_hash, 105 as identity_hash, 55 as turned_hash;
create table identity.crowds as select 1099 as phone_no, 2 as national_ids, 7 as names;
create table identity.claims as
select fingerprint_hash, identifier_no, national_id_no, least_name_hash, greatest_name_hash, contacts
from (values
  (101, 1011, 1, 1, 2, 2), (102, 1011, 1, 1, 1, 1), (103, 1011, 2, 3, 3, 1), (44, 1011, null, 4, 4, 1),
  (55, 1012, null, 5, 5, 1), (106, 1012, 2, 6, 6, 2),
  (107, 1013, 1, 7, 7, 9),
  (101, 576460752303424489, 1, 1, 2, 2), (101, 1, 1, 1, 2, 2), (103, 1, 1, 3, 3, 8))
  as t(fingerprint_hash, identifier_no, national_id_no, least_name_hash, greatest_name_hash, contacts);
create table expected as
select * from (values (1011, 2, 3), (576460752303424489, 1, 2), (1099, 2, 7)) as t(identifier_no, national_ids, names);
