-- as_of: 2025-12-31T16:00:00Z
-- Car V1 is back in its first year, on its last day, and not in the second; V2 only for preparation and by a cancelled order; V3 has no whole year yet;
-- of two deliveries of V4 the later one counts.
create table facts.deals as
select vin, cast(day as date) as delivered_on, store_code, 'BMW' as brand, 1 as order_hash
from (values ('V1', '2023-02-01', 'S1'), ('V2', '2023-03-31', 'S1'), ('V3', '2025-01-02', 'S1'), ('V4', '2020-01-01', 'S1'), ('V4', '2024-05-01', null),
  (null, '2023-01-01', 'S1'), ('V5', null, 'S1')) as t(vin, day, store_code);
create table facts.service_visits as
select vin, cast(day as date) as happened_on, status, job_type
from (values ('V1', '2024-01-31', 'settled', 'maintenance'), ('V1', '2023-01-31', 'settled', 'repair'), ('V1', '2024-01-31', 'settled', 'repair'),
  ('V2', '2023-04-01', 'settled', 'pre_delivery'), ('V2', '2023-04-02', 'cancelled', 'repair'), ('V3', '2025-02-01', 'settled', null),
  ('V4', '2024-06-01', 'open', null)) as t(vin, day, status, job_type);
create table expected as
select cast(ended_on as date) as ended_on, cast(delivered_on as date) as delivered_on, store_code, 'BMW' as brand, age_years, cars, returned
from (values ('2024-01-01', '2023-01-01', 'S1', 0, 1, 1), ('2025-01-01', '2023-01-01', 'S1', 1, 1, 0), ('2024-03-01', '2023-01-01', 'S1', 0, 1, 0),
  ('2025-03-01', '2023-01-01', 'S1', 1, 1, 0), ('2025-04-01', '2024-04-01', '', 0, 1, 1))
  as t(ended_on, delivered_on, store_code, age_years, cars, returned);
