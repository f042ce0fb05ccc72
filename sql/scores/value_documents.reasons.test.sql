-- as_of: 2026-01-31T16:00:00Z
-- Person 1 has every reason, person 2 none and a value of nothing but a chance to be there.
create table scores.value as
select
  n as person_no,
  cast(yuan as decimal(14, 2)) as margin_12_yuan, cast(yuan as decimal(14, 2)) as service_12_yuan, cast(0 as decimal(14, 2)) as parts_12_yuan,
  cast(0 as decimal(14, 2)) as vehicle_12_yuan, cast(0 as decimal(14, 2)) as finance_12_yuan, cast(1 as decimal(14, 2)) as expected_low_12_yuan,
  cast(9 as decimal(14, 2)) as expected_high_12_yuan, cast(0 as decimal(14, 2)) as outcome_low_12_yuan, cast(20 as decimal(14, 2)) as outcome_high_12_yuan,
  cast(yuan as decimal(14, 2)) as margin_36_yuan, cast(yuan as decimal(14, 2)) as service_36_yuan, cast(0 as decimal(14, 2)) as parts_36_yuan,
  cast(0 as decimal(14, 2)) as vehicle_36_yuan, cast(0 as decimal(14, 2)) as finance_36_yuan, cast(1 as decimal(14, 2)) as expected_low_36_yuan,
  cast(9 as decimal(14, 2)) as expected_high_36_yuan, cast(0 as decimal(14, 2)) as outcome_low_36_yuan, cast(20 as decimal(14, 2)) as outcome_high_36_yuan,
  cast(yuan as decimal(14, 2)) as margin_60_yuan, cast(yuan as decimal(14, 2)) as service_60_yuan, cast(0 as decimal(14, 2)) as parts_60_yuan,
  cast(0 as decimal(14, 2)) as vehicle_60_yuan, cast(0 as decimal(14, 2)) as finance_60_yuan, cast(1 as decimal(14, 2)) as expected_low_60_yuan,
  cast(9 as decimal(14, 2)) as expected_high_60_yuan, cast(0 as decimal(14, 2)) as outcome_low_60_yuan, cast(20 as decimal(14, 2)) as outcome_high_60_yuan,
  cast(case when n = 1 then 0.8123 end as decimal(5, 4)) as alive_ratio, case when n = 1 then date '2026-03-01' end as next_visit_on, cast(0.05 as decimal(5, 4)) as car_12_ratio, cast(null as date) as next_car_on
from (values (1, 5.25), (2, 0)) as t(n, yuan);
create table facts.contracts as
select 1 as person_no, 'insurance' as kind, cast(due as date) as due_on from (values ('2026-05-01'), ('2026-03-01'), ('2027-02-01'), ('2026-01-31')) as t(due);
create table facts.orders as
select 1 as person_no, 'new_vehicle' as category, cast(null as date) as revenue_on, has_lapsed, false as is_counted_elsewhere, date '2026-01-15' as happened_on
from (values (false), (true)) as t(has_lapsed);
create table marts.profiles as
select n as person_no, case when n = 1 then 30 end as months_since_vehicle, case when n = 1 then 2 else 0 end as service_visits,
  case when n = 1 then date '2025-10-01' end as last_service_on, case when n = 1 then 1 else 0 end as purchase_days, case when n = 1 then date '2023-07-01' end as last_purchase_on
from (values (1), (2)) as t(n);
create table expected as
select
  n as person_no,
  concat_ws(chr(9), 'true', '0.08', margin, margin, margin, rest, '2026-01-31') as fields
from (values
  (1, concat_ws(chr(9), '5.25', '5.25', '0.00', '0.00', '0.00', '1.00', '9.00', '0.00', '20.00'), concat_ws(chr(9), '0.8123', '2026-03-01', '0.0500', '',
    '5', 'bought', '1', '2023-07-01', 'car_ordered', '2026-01-15', 'car_since', '30', 'contract_ends', 'insurance', '2026-03-01', 'serviced', '2', '2025-10-01')),
  (2, concat_ws(chr(9), '0.00', '0.00', '0.00', '0.00', '0.00', '1.00', '9.00', '0.00', '20.00'), concat_ws(chr(9), '', '', '0.0500', '', '0'))
) as t(n, margin, rest);
