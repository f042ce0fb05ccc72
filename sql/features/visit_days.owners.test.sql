-- Two repair orders of a day are one visit of the car's owner, whoever brought it; after the sale it is the next owner's. A cancelled one is none, one of a car
-- that nobody owns is the person's of the order. The first gap of a car bought here counts from that day.
create table features.vehicle_periods as
select person_no, 'A' as vin, period, cast(from_on as date) as from_on, cast(bought as date) as bought_on, cast(ended as date) as ended_on
from (values (1, 1, '2020-01-01', '2020-01-01', '2022-01-01'), (2, 2, '2022-01-01', null, null)) as t(person_no, period, from_on, bought, ended);
create table facts.service_visits as
select n as key_hash, person_no, vin, status, job_type, cast(on_day as date) as happened_on
from (values
  (1, 9, 'A', 'settled', 'maintenance', '2020-01-11'), (2, 1, 'A', 'settled', null, '2020-01-11'), (3, 1, 'A', 'settled', 'repair', '2020-04-20'),
  (4, 1, 'A', 'cancelled', 'repair', '2020-05-01'), (5, 2, 'A', 'settled', 'repair', '2022-01-01'), (6, 3, null, 'open', 'repair', '2022-02-01'),
  (7, 1, 'A', 'settled', 'pre_delivery', '2020-01-02')) as t(n, person_no, vin, status, job_type, on_day);
create table facts.earnings as
select n as key_hash, is_order, cast(counts as date) as revenue_on, cast(yuan as decimal(14, 2)) as margin_yuan
from (values (1, false, '2020-01-12', 10), (2, false, '2020-01-11', 5), (3, false, '2020-04-20', null), (3, true, '2020-04-20', 99), (5, false, '2022-01-01', 7)) as t(n, is_order, counts, yuan);
create table expected as
select person_no, vin, period, cast(visited as date) as visited_on, cast(counts as date) as counts_on, cast(yuan as decimal(14, 2)) as margin_yuan, cast(gap as decimal(18, 9)) as log_gap
from (values
  (1, 'A', 1, '2020-01-11', '2020-01-12', 15, 2.302585093), (1, 'A', 1, '2020-04-20', '2020-04-20', null, 4.605170186), (2, 'A', 2, '2022-01-01', '2022-01-01', 7, null),
  (3, '', 0, '2022-02-01', null, null, null)) as t(person_no, vin, period, visited, counts, yuan, gap);
