-- as_of: 2024-01-31T16:00:00Z
-- The first of all versions counts; a buyer has no account, an account made later is not there. Who brings a car or is named in a booking is nobody of
-- their own until a record is about themselves; one without its day always was. Goods that an account has sent home are nothing else of its own.
create table staged.contacts as
select role, source, key_hash, cast(seen as timestamp) as happened_at, cast(seen as date) as happened_on
from (values ('account', 'shop.users', 1, '2023-05-01'), ('account', 'shop.users', 1, '2022-05-01'), ('account', 'app.users', 2, '2023-01-01'), ('consignee', 'shop.orders', 2, '2022-06-01'),
  ('buyer', 'shop.orders', 3, '2023-01-01'), ('account', 'shop.users', 4, '2024-03-01'), ('bringer', 'dms.visits', 5, '2022-03-01'), ('contact', 'dms.bookings', 5, '2022-02-01'),
  ('bringer', 'dms.visits', 6, '2022-03-01'), ('owner', 'dms.visits', 6, '2023-03-01'), ('customer', 'dms.customers', 7, null), ('lead', 'dms.leads', 7, '2023-04-01'),
  ('account', 'shop.users', 7, '2023-05-01')) as t(role, source, key_hash, seen);
create table identity.assignments as select n as key_hash, case when n < 3 then 1 else n end as person_no from (values (1), (2), (3), (4), (5), (6), (7)) as t(n);
create table expected as
select person_no, cast(own_on as date) as own_on, cast(several_on as date) as several_on, feed, cast(account_on as date) as account_on, cast(dealt_on as date) as dealt_on
from (values
  (1, '2022-05-01', '2022-06-01', 'shop.users', '2022-05-01', null), (3, '2023-01-01', null, 'shop.orders', null, '2023-01-01'), (5, null, null, null, null, null),
  (6, '2023-03-01', null, 'dms.visits', null, '2023-03-01'), (7, '1900-01-01', '2023-04-01', 'dms.customers', '2023-05-01', '1900-01-01')) as t(person_no, own_on, several_on, feed, account_on, dealt_on);
