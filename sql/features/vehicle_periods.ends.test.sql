-- Bought here and sold on; who has it now came with it from elsewhere. A car traded in here ends on that day; one that went without a next owner is gone. A
-- car bought here long after it was already the person's is not what the period began with.
create table facts.ownerships as
select person_no, vin, period, cast(from_on as date) as from_on, cast(to_on as date) as to_on
from (values (1, 'A', 1, '2020-01-05', '2022-01-01'), (2, 'A', 2, '2022-01-01', '2023-05-01'), (1, 'B', 1, '2021-01-01', '2023-05-01'), (3, 'C', 1, null, '2021-06-01')) as t(person_no, vin, period, from_on, to_on);
create table facts.orders as
select person_no, vin, 'new_vehicle' as category, cast(counts as date) as revenue_on from (values (1, 'A', '2020-01-01'), (1, 'B', '2020-06-01')) as t(person_no, vin, counts);
create table facts.appraisals as
select vin, true as accepted, 'SO1' as traded_order_no, date '2023-05-01' as closed_on from (values ('B'), ('A')) as t(vin);
create table facts.vehicles as
select vin, 'BMW' as brand, 'bev' as energy, cast(null as date) as sold_on, cast(null as date) as licensed_on, cast(null as date) as produced_on, cast(null as date) as warranty_ends_on
from (values ('A'), ('B'), ('C')) as t(vin);
create table expected as
select car_no, person_no, vin, period, cast(bought as date) as bought_on, is_new, cast(ended as date) as ended_on, how as ended_how, cast(first_on as date) as first_on
from (values
  (1, 1, 'A', 1, '2020-01-01', true, '2022-01-01', 'sold', '2020-01-05'), (3, 2, 'A', 2, null, false, '2023-05-01', 'traded', '2022-01-01'),
  (2, 1, 'B', 1, null, true, '2023-05-01', 'traded', '2021-01-01'), (4, 3, 'C', 1, null, false, '2021-06-01', 'gone', null)) as t(car_no, person_no, vin, period, bought, is_new, ended, how, first_on);
