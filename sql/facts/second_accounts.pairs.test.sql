-- Deals with two orders: the account is the owner (1), another person with a number (2), one without any (3, 5), somebody without an account (4), with one of
-- another port (8), tied by more than the number (6); an account that was made later (7).
-- The dealer's customers of 3 and 4 are an organisation.
-- as_of: 2024-01-31T16:00:00Z
create table staged.contacts as
select role, source, key_hash, cast(seen as timestamp) as happened_at
from (values
  ('account', 'shop.users', 1, '2023-05-01'), ('account', 'shop.users', 1, '2022-05-01'), ('account', 'shop.users', 2, '2023-01-01'),
  ('account', 'shop.users', 3, '2023-01-01'), ('buyer', 'shop.orders', 4, '2023-01-01'), ('account', 'shop.users', 5, '2023-01-01'),
  ('account', 'shop.users', 6, '2023-01-01'), ('account', 'shop.users', 7, '2024-03-01'), ('account', 'app.users', 8, '2023-01-01')) as t(role, source, key_hash, seen);
create table identity.assignments as select n as key_hash, n as person_no from (values (1), (2), (3), (4), (5), (6), (7), (8)) as t(n);
create table identity.identifiers as
select n as person_no, kind, refused as is_refused
from (values (1, 'phone', false), (2, 'phone', false), (3, 'openid', false), (4, 'phone', false), (5, 'phone', true), (6, 'phone', false), (7, 'phone', false), (8, 'phone', false))
  as t(n, kind, refused);
create table facts.orders as
select n as key_hash, p as person_no, port as channel
from (values
  (11, 1, 'shop'), (12, 1, 'dms'), (21, 2, 'shop'), (22, 9, 'dms'), (31, 3, 'shop'), (32, 10, 'dms'), (41, 4, 'shop'), (42, 10, 'dms'), (51, 5, 'shop'), (52, 9, 'dms'),
  (61, 6, 'shop'), (62, 9, 'dms'), (71, 7, 'shop'), (72, 9, 'dms'), (81, 8, 'shop'), (82, 9, 'dms')) as t(n, p, port);
create table facts.deals as
select n * 10 + 1 as online_hash, n * 10 + 2 as dealer_hash, case when n = 6 then 'person_store_series' else 'order_number' end as link_reason
from (values (1), (2), (3), (4), (5), (6), (7), (8)) as t(n);
create table identity.people as select n as person_no, case when n = 10 then 'organisation' else 'person' end as kind from (values (1), (9), (10)) as t(n);
create table expected as
select cast(4 as bigint) as accounts, cast(3 as bigint) as second_ones, cast(2 as bigint) as numbered, cast(1 as bigint) as numbered_second_ones,
  cast(8 as bigint) as orders, cast(2 as bigint) as organisation_orders, cast(1 as bigint) as organisation_accounts, cast(1 as bigint) as organisation_second_ones;
