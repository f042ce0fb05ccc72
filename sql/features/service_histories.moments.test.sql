-- Car A was bought here: its visits are all repeats, the third lies in the year ahead of the first moment. Car B came with its first visit and was sold on
-- between the moments: known at the second only. A car never bought here nor visited has no history.
create table features.value_moments as
select cast(as_of_on as date) as as_of_on, cast(until_on as date) as until_on, cast(as_of_on as date) - interval '12' month as since_on from (values ('2023-01-01', '2024-01-01'), ('2024-01-01', '2025-01-01')) as t(as_of_on, until_on);
create table features.vehicle_periods as
select 1 as person_no, vin, 1 as period, 7 as car_no, cast(bought as date) as bought_on, 'BMW' as brand, cast(ended as date) as ended_on
from (values ('A', '2022-01-01', null), ('B', null, '2023-07-01'), ('C', null, null)) as t(vin, bought, ended);
create table features.visit_days as
select 1 as person_no, vin, 1 as period, cast(visited as date) as visited_on, cast(visited as date) as counts_on, cast(yuan as decimal(14, 2)) as margin_yuan, cast(gap as decimal(18, 9)) as log_gap
from (values ('A', '2022-04-11', 100, 4.605170186), ('A', '2022-07-20', null, 4.605170186), ('A', '2023-03-01', 300, 5.4), ('B', '2022-12-31', 50, null)) as t(vin, visited, yuan, gap);
create table expected as
select vin, cast(moment as date) as as_of_on, origin, is_current, visits, days_last, days_observed, cast(logs as decimal(18, 9)) as log_gaps, priced as margin_visits,
  cast(yuan as decimal(14, 2)) as margin_yuan, before_ as visits_before, ahead as visits_ahead, cast(ahead_yuan as decimal(14, 2)) as margin_ahead_yuan
from (values
  ('A', '2023-01-01', 'bought', true, 2, 200, 364, 9.210340372, 1, 100, 1, 300, 2), ('A', '2024-01-01', 'bought', true, 3, 424, 729, 14.610340372, 2, 400, 0, 0, 1),
  ('B', '2023-01-01', 'came', true, 0, 0, 0, 0, 1, 50, 0, 0, 1), ('B', '2024-01-01', 'came', false, 0, 0, 182, 0, 1, 50, 0, 0, 0))
  as t(vin, moment, origin, is_current, visits, days_last, days_observed, logs, priced, yuan, ahead, ahead_yuan, before_);
