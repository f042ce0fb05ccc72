-- Who has an account and has bought nothing: what the year ahead brought. A car is no purchase of a shop.
create table features.value_moments as select date '2023-01-01' as as_of_on, date '2024-01-01' as until_on;
create table facts.account_holders as select n as person_no, cast(since as date) as since_on from (values (1, '2022-01-01'), (2, '2022-01-01'), (3, '2022-01-01'), (4, '2023-02-01')) as t(n, since);
create table features.shop_histories as select 3 as person_no, date '2023-01-01' as as_of_on;
create table facts.earnings as
select person_no, true as is_order, cast(1 as decimal(14, 2)) as revenue_yuan, category, cast(counts as date) as revenue_on, cast(yuan as decimal(14, 2)) as margin_yuan
from (values (1, 'parts', '2023-03-01', 5), (1, 'accessory', '2023-04-01', 7), (1, 'parts', '2024-01-01', 9), (2, 'new_vehicle', '2023-04-01', 900)) as t(person_no, category, counts, yuan);
create table expected as
select person_no, buys as buys_ahead, cast(yuan as decimal(14, 2)) as margin_ahead_yuan from (values (1, 1, 12), (2, 0, 0)) as t(person_no, buys, yuan);
