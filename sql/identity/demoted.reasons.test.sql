-- The first reason of junk, staff, national ids, names; at the limit a value still joins.
create table identity.kinds as select 'phone' as kind, 3 as most_national_ids, 5 as most_names;
create table identity.claims as
select 1 as record_no, 'phone' as kind, '' as scope, value from (values ('junk'), ('desk'), ('ids'), ('names'), ('limit')) as t(value);
create table identity.junk as select 'phone' as kind, 'junk' as value, 'sample number' as reason;
create table identity.phones as select * from (values ('d esk', 'desk'), ('junk', 'junk')) as t(text, value);
create table staged.staff as select * from (values ('d esk', null), (null, 'junk')) as t(mobile, phone);
create table identity.shared as
select 'phone' as kind, '' as scope, value, national_ids, names
from (values ('ids', 4, 9), ('names', 3, 6), ('limit', 3, 5), ('desk', 9, 9)) as t(value, national_ids, names);
create table expected as
select *
from (values ('junk', 'junk'), ('desk', 'staff'), ('ids', 'too_many_national_ids'), ('names', 'too_many_names')) as t(value, reason);
