-- as_of: 2026-01-31T16:00:00Z
-- A car sold on is its new owner's alone; visits of a former owner count for the car; a renewed policy is not due, a lapsed one still is.
create table facts.ownerships as
select vin, period, person_no, cast(since as date) as from_on, cast(until as date) as to_on
from (values ('A', 1, 1, '2020-01-01', '2024-01-01'), ('A', 2, 2, '2024-01-01', null), ('B', 1, 1, null, '2026-02-01')) as t(vin, period, person_no, since, until);
create table facts.vehicles as
select vin, '宝马' as brand, '3系' as series, '320' as model, 'petrol' as energy, date '2020-01-01' as sold_on, date '2020-01-02' as licensed_on,
  date '2023-01-01' as warranty_ends_on
from (values ('A')) as t(vin);
create table facts.odometer_readings as select 'A' as vin, cast(50000 as bigint) as mileage_km;
create table facts.service_visits as
select 'A' as vin, cast(km as bigint) as mileage_km, status, job_type, cast(day as date) as happened_on
from (values (10, 'settled', 'pre_delivery', '2020-01-01'), (60000, 'settled', null, '2023-05-01'), (61000, 'cancelled', 'repair', '2025-05-01'))
  as t(km, status, job_type, day);
create table facts.contracts as
select vin, kind, cast(due as date) as due_on
from (values ('A', 'insurance', '2026-01-05'), ('A', 'insurance', null), ('A', 'loan', '2026-07-01')) as t(vin, kind, due);
create table expected as
select vin, person_no, brand, cast(mileage as bigint) as mileage_km, cast(visits as bigint) as service_visits, cast(serviced as date) as last_service_on,
  cast(insurance as date) as insurance_due_on, cast(loan as date) as loan_due_on
from (values ('A', 2, '宝马', 61000, 1, '2023-05-01', '2026-01-05', '2026-07-01'), ('B', 1, null, null, 0, null, null, null))
  as t(vin, person_no, brand, mileage, visits, serviced, insurance, loan);
