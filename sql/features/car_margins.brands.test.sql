-- Cars of the two years before the moment, new and used apart, by brand and all together; one of an unknown brand counts among all.
create table features.value_moments as select date '2023-01-01' as as_of_on, date '2024-01-01' as until_on;
create table facts.orders as select n as key_hash, case when n = 3 then null else 'BMW' end as brand from (values (1), (2), (3), (4), (5)) as t(n);
create table facts.earnings as
select n as key_hash, true as is_order, category, cast(counts as date) as revenue_on, cast(yuan as decimal(14, 2)) as margin_yuan
from (values
  (1, 'new_vehicle', '2022-01-01', 10), (2, 'new_vehicle', '2022-12-31', 20), (3, 'new_vehicle', '2022-06-01', 5), (4, 'new_vehicle', '2020-12-31', 99),
  (5, 'used_vehicle', '2022-06-01', 3)) as t(n, category, counts, yuan);
create table expected as
select is_new, brand, cars, cast(yuan as decimal(14, 2)) as margin_yuan, cast(squares as decimal(14, 2)) as squares_yuan2
from (values (true, '', 3, 35, 525), (true, 'BMW', 2, 30, 500), (true, '?', 1, 5, 25), (false, '', 1, 3, 9), (false, 'BMW', 1, 3, 9))
  as t(is_new, brand, cars, yuan, squares);
