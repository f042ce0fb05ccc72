-- Only values that more records carry than their kind's smaller limit; one holder in many records is one.
create table identity.kinds as select 'phone' as kind, 3 as most_national_ids, 5 as most_names
union all select 'national_id', null, null union all select 'openid', 1, null;
create table identity.claims as
select record_no, kind, '' as scope, value
from (values
  (1, 'phone', '1'), (2, 'phone', '1'), (3, 'phone', '1'), (4, 'phone', '1'), (5, 'phone', '2'), (6, 'phone', '2'), (7, 'phone', '2'),
  (1, 'openid', 'o'), (2, 'openid', 'o'), (1, 'national_id', 'a'), (2, 'national_id', 'a'), (3, 'national_id', 'b'))
  as t(record_no, kind, value);
create table identity.names as select * from (values (1, '王一'), (1, '王二'), (2, '王一'), (4, '李三')) as t(record_no, name);
create table expected as
select * from (values ('phone', '1', 4, 2, 3), ('openid', 'o', 2, 1, 2)) as t(kind, value, records, national_ids, names);
