-- The first reason of blocked, junk, staff, national ids, names; at the limit a value still joins; what no contact carries is not here.
create table identity.kinds as select 'phone' as kind, 3 as most_national_ids, 5 as most_names;
create table identity.numbers as
select identifier_no, 'phone' as kind, '' as scope, value
from (values (1, 'junk'), (2, 'desk'), (3, 'ids'), (4, 'names'), (5, 'limit'), (6, 'gate')) as t(identifier_no, value);
create table identity.junk as select 1 as identifier_no, 'phone' as kind, 'junk' as value, 'sample number' as reason;
create table identity.phones as select * from (values ('d esk', 'desk'), ('junk', 'junk'), ('nobody', 'nobody')) as t(text, value);
create table staged.staff as select * from (values ('d esk', null), (null, 'junk'), ('nobody', null)) as t(mobile, phone);
create table identity.shared as
select identifier_no, national_ids, names
from (values (3, 4, 9), (4, 3, 6), (5, 3, 5), (2, 9, 9)) as t(identifier_no, national_ids, names);
create table identity.blocks as select * from (values ('phone', 'gate', 'li', date '2025-01-01'), ('openid', 'limit', 'li', date '2025-01-01')) as t(kind, value, author, decided_on);
create table expected as
select *
from (values ('gate', 'blocked'), ('junk', 'junk'), ('desk', 'staff'), ('ids', 'too_many_national_ids'), ('names', 'too_many_names')) as t(value, reason);
