-- as_of: 2024-01-31T16:00:00Z
-- Cents become yuan, the split adds up to the total; days become dates from the first one not included.
create table value.people as
select 1 as person_no, 1001 as service_12, 99 as parts_12, 5 as vehicle_12, 0 as finance_12, 1000 as expected_low_12, 1200 as expected_high_12, 0 as outcome_low_12, 2000 as outcome_high_12,
  1001 as service_36, 99 as parts_36, 5 as vehicle_36, 0 as finance_36, 1000 as expected_low_36, 1200 as expected_high_36, 0 as outcome_low_36, 2000 as outcome_high_36,
  1001 as service_60, 99 as parts_60, 5 as vehicle_60, 0 as finance_60, 1000 as expected_low_60, 1200 as expected_high_60, 0 as outcome_low_60, 2000 as outcome_high_60,
  cast(0.12345 as double) as alive, cast(0.5 as double) as buys_car, cast(30 as bigint) as visit_in, cast(null as bigint) as car_in;
create table expected as
select cast(11.05 as decimal(14, 2)) as margin_12_yuan, cast(10.01 as decimal(14, 2)) as service_36_yuan, cast(20.00 as decimal(14, 2)) as outcome_high_60_yuan,
  cast(0.1235 as decimal(5, 4)) as alive_ratio, date '2024-03-02' as next_visit_on, cast(null as date) as next_car_on;
