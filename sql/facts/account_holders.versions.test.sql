-- as_of: 2024-01-31T16:00:00Z
-- The first of all versions counts; a buyer without an account and an account made later are not there.
create table staged.contacts as
select role, key_hash, cast(seen as timestamp) as happened_at, cast(seen as date) as happened_on
from (values ('account', 1, '2023-05-01'), ('account', 1, '2022-05-01'), ('account', 2, '2023-01-01'), ('buyer', 3, '2023-01-01'), ('account', 4, '2024-03-01')) as t(role, key_hash, seen);
create table identity.assignments as select n as key_hash, case when n < 3 then 1 else n end as person_no from (values (1), (2), (3), (4)) as t(n);
create table expected as select 1 as person_no, date '2022-05-01' as since_on;
