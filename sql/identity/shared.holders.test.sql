-- Only values that enough contacts carry to reach a limit, with two of either; names are full Han ones, without dots and spaces.
create table identity.kinds as
select 'phone' as kind, 1000 as base, 3 as most_national_ids, 5 as most_names
union all
select 'national_id', 0, null, null
union all
select 'openid', 576460752303424488, 1, null;
create table staged.contacts as
select key_hash, key_hash + 100 as identity_hash, name
from (values (1, '王一'), (1, '王 二'), (2, '王·一'), (3, '张先生'), (4, '李三'), (5, '赵一'), (6, '赵二'), (7, null)) as t(key_hash, name);
create table identity.apart as select 4 as key_hash, 44 as fingerprint_hash;
create table identity.claims as
select fingerprint_hash, identifier_no, national_id_no, least_name_hash, greatest_name_hash, contacts
from (values
  (101, 1011, 1, 1, 2, 2), (102, 1011, 1, 1, 1, 1), (103, 1011, 2, 3, 3, 1), (44, 1011, null, 4, 4, 1),
  (105, 1012, null, 5, 5, 1), (106, 1012, 2, 6, 6, 2),
  (107, 1013, 1, 7, 7, 9),
  (101, 576460752303424489, 1, 1, 2, 2), (101, 1, 1, 1, 2, 2), (103, 1, 1, 3, 3, 8))
  as t(fingerprint_hash, identifier_no, national_id_no, least_name_hash, greatest_name_hash, contacts);
create table expected as
select * from (values (1011, 2, 3), (576460752303424489, 1, 2)) as t(identifier_no, national_ids, names);
