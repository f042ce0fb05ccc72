-- Maintenance and other work, policies, what was settled, cars by energy, points that were spent and not lost; what is cancelled closes nothing.
create table facts.service_visits as
select 1 as person_no, 'V1' as vin, timestamp '2024-01-05 02:00:00' as happened_at, date '2024-01-05' as happened_on, n as key_hash, status, job
 as job_type from (values (1, 'settled', 'maintenance'), (2, 'open', 'accident'), (3, 'cancelled', 'maintenance'), (4, 'settled', 'pre_delivery')) as t(n, status, job);
create table facts.wear_parts as select 1 as person_no, cast(null as varchar) as vin, 5 as key_hash, timestamp '2024-01-06 02:00:00' as happened_at, date '2024-01-06' as happened_on;
create table facts.contracts as
select 1 as person_no, 'V1' as vin, n as key_hash, kind, timestamp '2023-01-06 02:00:00' as signed_at, date '2023-01-06' as signed_on, cast(settled as timestamp) as settled_at, cast(settled as date) as settled_on
from (values (6, 'insurance', null), (7, 'loan', '2024-01-10'), (8, 'lease', '2024-02-10'), (9, 'service_plan', null)) as t(n, kind, settled);
create table facts.orders as
select 1 as person_no, cast(null as varchar) as vin, n as key_hash, category, cast(yuan as decimal(14, 2)) as revenue_yuan, timestamp '2024-01-07 02:00:00' as revenue_at, date '2024-01-07' as revenue_on
from (values (11, 'accessory', 9), (12, 'accessory', 0), (13, 'extended_warranty', 9)) as t(n, category, yuan);
create table facts.deals as
select 1 as person_no, 'V1' as vin, n as order_hash, n = 22 as has_lapsed, timestamp '2024-01-07 02:00:00' as happened_at, date '2024-01-07' as happened_on, series as series_code
from (values (10, 'E'), (22, 'E'), (23, 'P')) as t(n, series);
create table facts.series as select 'E' as series_code, 'electric' as energy;
create table facts.appraisals as
select 1 as person_no, 'V1' as vin, n as key_hash, accepted, timestamp '2024-01-08 02:00:00' as closed_at, date '2024-01-08' as closed_on from (values (14, true), (15, false)) as t(n, accepted);
create table facts.bookings as
select 1 as person_no, cast(null as varchar) as vin, n as key_hash, kind, timestamp '2024-01-09 02:00:00' as happened_at, date '2024-01-09' as happened_on from (values (16, 'parking'), (17, 'maintenance')) as t(n, kind);
create table facts.points as
select 1 as person_no, n as key_hash, points, reason, timestamp '2024-01-09 02:00:00' as happened_at, date '2024-01-09' as happened_on from (values (18, -5, '积分抵现'), (19, -5, '积分到期清零'), (20, 5, '')) as t(n, points, reason);
create table facts.finance_applications as select 1 as person_no, 'V1' as vin, 21 as key_hash, timestamp '2024-01-09 02:00:00' as happened_at, date '2024-01-09' as happened_on;
create table expected as
select * from (values
  ('maintenance', 1, 'V1'), ('workshop', 2, 'V1'), ('tyre_battery', 5, ''), ('insurance', 6, 'V1'), ('loan_settled', 7, 'V1'), ('car', 10, 'V1'), ('nev', 10, 'V1'), ('car', 23, 'V1'),
  ('accessory', 11, ''), ('extended_warranty', 13, ''), ('car_sold', 14, 'V1'), ('parking', 16, ''), ('points_spent', 18, ''), ('finance', 21, 'V1')) as t(kind, key_hash, vin);
