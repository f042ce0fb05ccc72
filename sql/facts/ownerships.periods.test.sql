-- as_of: 2026-01-31T16:00:00Z
-- V…1 is resold and comes back; V…2 is corrected (same start, later version); V…3 has an unknown start and a stated end; V…4 is only in an order; the record of
-- V…6 names no owner any more; V…7 was given back, whatever its papers say, and V…8 bought by person 1 after person 2 had given it back. V…9 was taken in by a
-- store (and offered before, which came to nothing), V…10 taken in before it was bought; V…11 was taken in and
-- came back to the same person.
create table staged.loads as select * from (values ('l1', 1), ('l2', 2), ('l3', 3)) as t(_load, load_number);
create table identity.assignments as select *, key_hash(source, source_key) as key_hash from (select 'd.cars' as source, c as source_key, n as person_no from (values ('a', 1), ('b', 2), ('a2', 1)) as t(c, n)) as g;
create table staged.ownerships as
select _load, 1 as _record, 'd.cars' as source, vin || _load as source_key, key_hash('d.cars', vin || _load) as key_hash, key_hash('d.cars', contact_key) as contact_hash, vin, role,
  cast(from_on as date) as from_on, cast(to_on as date) as to_on
from (values
  ('l1', 'a', 'LBVHZ102XKM100001', 'owner', '2021-01-01', null), ('l2', 'a2', 'LBVHZ102XKM100001', 'owner', '2021-01-01', null),
  ('l2', 'b', 'LBVHZ102XKM100001', 'owner', '2023-01-01', null), ('l3', 'a', 'LBVHZ102XKM100001', 'owner', '2025-01-01', null),
  ('l1', 'a', 'LBVHZ102XKM100002', 'owner', '2021-01-01', null), ('l2', 'b', 'LBVHZ102XKM100002', 'owner', '2021-01-01', null),
  ('l1', 'a', 'LBVHZ102XKM100003', 'owner', null, '2022-06-01'), ('l1', 'b', 'LBVHZ102XKM100003', 'driver', null, null),
  ('l1', 'a', 'LBVHZ102XKM100006', 'owner', '2021-01-01', null), ('l1', 'b', 'LBVHZ102XKM100007', 'owner', '2021-01-01', null),
  ('l1', 'b', 'LBVHZ102XKM100008', 'owner', '2021-01-01', null), ('l1', 'a', 'LBVHZ102XKM100008', 'owner', '2021-03-01', null),
  ('l1', 'a', 'LBVHZ102XKM100009', 'owner', '2021-01-01', null), ('l1', 'a', 'LBVHZ102XKM100010', 'owner', '2023-01-01', null),
  ('l1', 'a', 'LBVHZ102XKM100011', 'owner', '2021-01-01', null), ('l2', 'a2', 'LBVHZ102XKM100011', 'owner', '2024-06-01', null))
  as t(_load, contact_key, vin, role, from_on, to_on);
create table staging.ownerships as select key_hash from staged.ownerships where vin <> 'LBVHZ102XKM100006';
create table facts.orders as
select 'd.orders' as source, vin as source_key, vin, 2 as person_no, 'new_vehicle' as category, status, cast(revenue_on as date) as revenue_on
from (values
  ('LBVHZ102XKM100004', 'completed', '2024-05-05'), ('LBVHZ102XKM100001', 'completed', '2024-05-05'), ('LBVHZ102XKM100005', 'placed', null),
  ('LBVHZ102XKM100007', 'returned', null), ('LBVHZ102XKM100008', 'returned', null))
  as t(vin, status, revenue_on);
create table facts.appraisals as
select 'LBVHZ102XKM1000' || n as vin, accepted, cast(closed_on as date) as closed_on
from (values ('09', true, '2024-02-01'), ('09', false, '2023-02-01'), ('10', true, '2022-02-01'), ('11', true, '2024-02-01')) as t(n, accepted, closed_on);
create table expected as
select person_no, 'LBVHZ102XKM1000' || lpad(cast(n as varchar), 2, '0') as vin, cast(from_on as date) as from_on, cast(to_on as date) as to_on
from (values
  (1, 1, '2021-01-01', '2023-01-01'), (2, 1, '2023-01-01', '2025-01-01'), (1, 1, '2025-01-01', null),
  (2, 2, '2021-01-01', null), (1, 3, null, '2022-06-01'), (2, 4, '2024-05-05', null), (1, 8, '2021-03-01', null), (1, 9, '2021-01-01', '2024-02-01'),
  (1, 10, '2023-01-01', null), (1, 11, '2021-01-01', null))
  as t(person_no, n, from_on, to_on);
