-- as_of: 2026-01-31T16:00:00Z
-- One person and car at two moments. At the first: known since the delivery, one maintenance, 40 km a day, a policy, the loan running. At the second:
-- resigned policies with a gap, the loan settled, the second reading. V2 is known from its first visit on, not from its papers; V3 was sold before. V4 was taken
-- by a store in 2025; V1 was looked at and not taken in 2024, and is looked at again.
create table features.spine as
select 1 as person_no, cast(on_day as timestamp) - interval '8' hour as as_of_at, cast(on_day as date) as as_of_on from (values ('2024-02-01'), ('2026-02-01')) as t(on_day);
create table facts.ownerships as
select 1 as person_no, vin, cast(began as date) as from_on, cast(ended as date) as to_on
from (values ('V1', '2023-01-01', null), ('V2', '2020-01-01', null), ('V3', '2020-01-01', '2021-01-01'), ('V4', '2024-06-01', '2025-01-09')) as t(vin, began, ended);
create table facts.vehicles as
select vin, '宝马' as brand, 'petrol' as energy, 'S' as series_code, date '2023-01-01' as sold_on, date '2023-01-05' as licensed_on, date '2026-01-01' as warranty_ends_on from (values ('V1'), ('V2'), ('V3')) as t(vin);
create table facts.series as select 'S' as series_code, cast(300000 as decimal(14, 2)) as list_yuan;
create table facts.service_visits as
select 1 as owner_no, vin, cast(on_day as timestamp) as happened_at, cast(on_day as date) as happened_on, status, job as job_type, km as mileage_km
from (values
  ('V1', '2023-09-08', 'settled', 'maintenance', 10000), ('V1', '2024-05-15', 'settled', 'maintenance', 20000), ('V1', '2025-06-01', 'settled', 'repair', 35000),
  ('V1', '2025-12-01', 'cancelled', 'maintenance', 90000), ('V2', '2025-01-01', 'settled', 'repair', 0), ('V3', '2020-06-01', 'settled', 'maintenance', 5000), ('V4', '2024-07-01', 'settled', 'repair', 0))
  as t(vin, on_day, status, job, km);
create table facts.orders as
select 1 as person_no, 'V1' as vin, 'new_vehicle' as category, timestamp '2023-01-01 02:00:00' as delivered_at, date '2023-01-01' as delivered_on;
create table facts.appraisals as
select vin, cast(asked as timestamp) as happened_at, cast(asked as date) as happened_on, accepted, cast(closed as timestamp) as closed_at, cast(closed as date) as closed_on
from (values ('V4', '2025-01-01', true, '2025-01-09'), ('V1', '2024-01-20', false, '2024-02-09'), ('V1', '2026-01-20', null, null)) as t(vin, asked, accepted, closed);
create table facts.wear_parts as select 'V1' as vin, timestamp '2025-06-01' as happened_at, date '2025-06-01' as happened_on;
create table facts.contracts as
select 1 as person_no, 'V1' as vin, kind, cast(signed as timestamp) as signed_at, cast(signed as date) as signed_on, cast(signed as date) as starts_on, cast(ends as date) as ends_on,
  cast(settled as timestamp) as settled_at, cast(null as timestamp) as cancelled_at
from (values
  ('insurance', '2023-01-01', '2024-01-01', null), ('insurance', '2025-01-01', '2026-01-01', null),
  ('loan', '2023-01-02', '2026-01-02', '2025-03-01'), ('extended_warranty', '2025-10-01', '2027-01-01', null)) as t(kind, signed, ends, settled);
create table expected as
select cast(day as date) as as_of_on, vin, bought as is_bought_here, older as older_cars, held_days, visits, maintenances, visits_in_year, km_a_day, cast(due as date) as maintenance_due_on, due_in as maintenance_due_in_days, progress as maintenance_progress,
  worn as wear_age_days, insured as insurance_due_in_days, policies, gaps as policy_gaps, cast(warranty as date) as warranty_ends_on, loan as loan_due_in_days, open_appraisals
from (values
  ('2024-02-01', 'V1', true, 0, 396, 1, 1, 1, 40, '2024-05-15', 104, 58, null, -31, 1, 0, '2026-01-01', 701, 1),
  ('2026-02-01', 'V1', true, 0, 1127, 3, 2, 1, 39, '2025-01-26', -371, 244, 245, -31, 2, 1, '2027-01-01', null, 1),
  ('2026-02-01', 'V2', false, 1, 396, 1, 0, 0, null, '2025-09-08', -146, 158, null, null, 0, null, '2026-01-01', null, 0))
  as t(day, vin, bought, older, held_days, visits, maintenances, visits_in_year, km_a_day, due, due_in, progress, worn, insured, policies, gaps, warranty, loan, open_appraisals);
