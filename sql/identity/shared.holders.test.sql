-- Only values that more records carry than their kind's smaller limit, with two of either; names are full Han ones, without dots and spaces.
create table identity.kinds as
select 'phone' as kind, 3 as most_national_ids, 5 as most_names
union all
select 'national_id', null, null
union all
select 'openid', 1, null;
create table identity.numbers as
select * from (values (1, 'national_id'), (2, 'national_id'), (11, 'phone'), (12, 'phone'), (13, 'phone'), (21, 'openid'), (22, 'openid')) as t(identifier_no, kind);
create table identity.claims as
select record_no, identifier_no
from (values
  (1, 11), (2, 11), (3, 11), (4, 11), (5, 12), (6, 12), (7, 12), (1, 13), (2, 13), (8, 13), (9, 13),
  (1, 21), (2, 21), (3, 22), (4, 22), (1, 1), (2, 1), (3, 2))
  as t(record_no, identifier_no);
create table identity.sightings as
select record_no, national_id_no, name
from (values
  (1, 1, '王一'), (1, null, '王 二'), (2, 1, '王一'), (2, 1, '王·一'), (3, 2, '张先生'), (4, null, '李三'), (5, null, '赵一'), (6, 2, '赵二'),
  (7, 1, '赵三'), (8, null, '王*'), (9, null, null))
  as t(record_no, national_id_no, name);
create table expected as
select * from (values (11, 2, 3), (13, 1, 2), (21, 1, 2), (22, 1, 1)) as t(identifier_no, national_ids, names);
