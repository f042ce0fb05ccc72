-- as_of: 2026-01-31T16:00:00Z
-- A workshop visit beats a newer lead; without delivery or workshop the newest other event decides; a delivery counts from its own day.
create table features.spine as select n as person_no, timestamp '2026-01-31 16:00:00' as as_of_at from (values (1), (2), (3)) as t(n);
create table facts.orders as
select 3 as person_no, timestamp '2025-01-01' as happened_at, date '2025-01-01' as happened_on, 'S3' as store_code, 'new_vehicle' as category,
  timestamp '2025-06-01' as revenue_at, date '2025-06-01' as revenue_on;
create table facts.service_visits as select * from (values
  (1, timestamp '2024-01-01', date '2024-01-01', 'S1', 'settled'), (1, timestamp '2025-06-01', date '2025-06-01', 'S2', 'cancelled'),
  (3, timestamp '2025-03-01', date '2025-03-01', 'S1', 'settled')) as t(person_no, happened_at, happened_on, store_code, status);
create table facts.leads as select * from (values
  (1, timestamp '2025-01-01', date '2025-01-01', 'S2'), (2, timestamp '2025-01-01', date '2025-01-01', 'S2'), (2, timestamp '2026-01-01', date '2026-01-01', null))
  as t(person_no, happened_at, happened_on, store_code);
create table facts.bookings as select * from (values (2, timestamp '2024-01-01', date '2024-01-01', 'S1')) as t(person_no, happened_at, happened_on, store_code);
create table facts.showroom_visits as select * from facts.bookings where false;
create table expected as select * from (values
  (1, 'S1', date '2024-01-01', 'delivery_or_service'), (2, 'S2', date '2025-01-01', 'other_event'), (3, 'S3', date '2025-06-01', 'delivery_or_service'))
  as t(person_no, store_code, since_on, rule);
