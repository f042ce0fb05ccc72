-- An account opened before a moment counts if another port knows its holder (1, 2), not if only ports with accounts do (3).
create table features.value_moments as select date '2023-01-01' as as_of_on, date '2024-01-01' as until_on, date '2022-01-01' as since_on;
create table facts.account_holders as select n as person_no, cast(since as date) as since_on from (values (1, '2021-12-31'), (2, '2022-01-01'), (3, '2021-01-01')) as t(n, since);
create table staged.contacts as select role, source from (values ('account', 'shop.users'), ('account', 'app.users'), ('buyer', 'shop.orders'), ('customer', 'dms.customers')) as t(role, source);
create table identity.assignments as
select n as person_no, source
from (values (1, 'shop.users'), (1, 'dms.customers'), (1, 'dms.orders'), (2, 'app.users'), (2, 'dms.customers'), (3, 'shop.users'), (3, 'shop.orders'), (4, 'dms.customers')) as t(n, source);
create table expected as select cast(moment as date) as as_of_on, cast(n as bigint) as holders from (values ('2022-01-01', 1), ('2023-01-01', 2)) as t(moment, n);
