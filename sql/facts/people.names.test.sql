-- as_of: 2026-01-31T16:00:00Z
-- A full name beats a newer masked one, a customer's record a newer consignee's; the newest city that is known counts. An event may come before
-- the first contact. A contact without a province is where its address says. Who is first seen after the data date is not there, nor what is told later.
create table identity.assignments as select *, key_hash(source, source_key) as key_hash from (select * from (values ('a', '1', 1), ('a', '2', 1), ('a', '3', 1), ('a', '4', 2), ('a', '5', 3), ('a', '6', 1)) as t(source, source_key, person_no)) as g;
create table identity.people as
select n as person_no, 'person' as kind, true as is_identified, cast(first_on as date) as first_seen_on
from (values (1, '2024-01-01'), (2, '2025-01-01'), (3, '2026-02-01')) as t(n, first_on);
create table staging.contacts as
select key_hash('a', id) as key_hash, role, name, 'female' as gender, case when id <> '4' then '浙江' end as province, city, cast(null as date) as born_on,
  cast(seen_on as timestamp) as seen_at, cast(seen_on as date) as seen_on
from (values
  ('1', 'customer', '王小明', '杭州', '2024-01-01'), ('2', 'consignee', '王明', '宁波', '2025-01-01'), ('3', 'customer', '王**', null, '2025-02-01'),
  ('4', 'buyer', '李**', null, '2025-01-01'), ('5', 'buyer', '赵', null, '2026-02-01'), ('6', 'customer', '王大明', '绍兴', '2026-02-02'))
  as t(id, role, name, city, seen_on);
create table identity.regions as select key_hash('a', '4') as key_hash, '江苏省' as province, '南京市' as city;
create table facts.orders as select * from (values (1, date '2025-06-01'), (2, date '2023-05-05'), (null, date '2020-01-01')) as t(person_no, happened_on);
create table facts.service_visits as select * from facts.orders where false;
create table facts.bookings as select * from facts.orders where false;
create table facts.showroom_visits as select * from facts.orders where false;
create table facts.leads as select * from facts.orders where false;
create table facts.payments as select * from facts.orders where false;
create table facts.interactions as select * from facts.orders where false;
create table facts.consents as select * from facts.orders where false;
create table expected as select * from (values
  (1, '王小明', '杭州', date '2024-01-01', date '2025-06-01'), (2, '李**', '南京市', date '2023-05-05', date '2025-01-01'))
  as t(person_no, name, city, first_seen_on, last_seen_on);
