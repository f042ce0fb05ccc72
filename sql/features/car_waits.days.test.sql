-- Only cars delivered by the moment, each from its own order: not what the online order of a delivered car says, nor what is still waited for.
create table features.value_moments as select date '2023-01-01' as as_of_on union all select date '2024-01-01';
create table facts.orders as
select 1 as person_no, category, online as is_counted_elsewhere, cast(ordered as date) as happened_on, cast(counts as date) as revenue_on
from (values
  ('new_vehicle', false, '2022-12-01', '2022-12-11'), ('used_vehicle', false, '2022-12-02', '2022-12-12'), ('new_vehicle', false, '2022-12-20', '2023-01-09'),
  ('new_vehicle', true, '2022-12-01', '2022-12-04'), ('new_vehicle', false, '2022-12-01', null), ('accessory', false, '2022-12-01', '2022-12-03'),
  ('new_vehicle', false, '2023-06-03', '2023-06-01')) as t(category, online, ordered, counts);
create table expected as
select cast(as_of_on as date) as as_of_on, wait_days, cars from (values ('2023-01-01', 10, 2), ('2024-01-01', 0, 1), ('2024-01-01', 10, 2), ('2024-01-01', 20, 1)) as t(as_of_on, wait_days, cars);
