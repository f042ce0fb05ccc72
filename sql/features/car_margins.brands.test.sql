-- Cars of the two years before the moment, by brand and all together; one of an unknown brand counts among all.
create table features.value_moments as select date '2023-01-01' as as_of_on, date '2024-01-01' as until_on;
create table facts.orders as select n as key_hash, case when n = 3 then null else 'BMW' end as brand from (values (1), (2), (3), (4)) as t(n);
create table facts.earnings as
select n as key_hash, true as is_order, 'new_vehicle' as category, cast(counts as date) as revenue_on, cast(yuan as decimal(14, 2)) as margin_yuan
from (values (1, '2022-01-01', 10), (2, '2022-12-31', 20), (3, '2022-06-01', 5), (4, '2020-12-31', 99)) as t(n, counts, yuan);
create table expected as
select brand, cars, cast(yuan as decimal(14, 2)) as margin_yuan, cast(squares as decimal(14, 2)) as squares_yuan2
from (values ('', 3, 35, 525), ('BMW', 2, 30, 500), ('?', 1, 5, 25)) as t(brand, cars, yuan, squares);
