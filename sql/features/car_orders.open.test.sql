-- Open at the moment: ordered before it, not delivered, not lapsed until later. One a year old is not waited for. What
-- a brand's cars leave is what those delivered by then left, not the first order's own margin later.
create table features.value_moments as select date '2023-01-01' as as_of_on, date '2024-01-01' as until_on;
create table facts.orders as
select key_hash, 1 as person_no, 'new_vehicle' as category, brand, cast(1000 as decimal(14, 2)) as amount_yuan, cast(ordered as date) as happened_on, cast(counts as date) as revenue_on,
  lapsed is not null as has_lapsed, cast(lapsed as date) as cancelled_on, false as is_counted_elsewhere
from (values
  (1, 'BMW', '2022-12-01', '2023-01-10', null), (2, 'VW', '2022-12-01', null, '2023-02-01'), (3, 'BMW', '2022-11-01', '2022-12-31', null), (4, 'BMW', '2022-11-01', null, '2022-12-01'),
  (5, 'BMW', '2022-01-01', null, null), (6, 'BMW', '2023-02-01', null, null)) as t(key_hash, brand, ordered, counts, lapsed);
create table identity.people as select 1 as person_no, 'organisation' as kind;
create table facts.earnings as
select key_hash, true as is_order, 'new_vehicle' as category, cast(1000 as decimal(14, 2)) as revenue_yuan, cast(yuan as decimal(14, 2)) as margin_yuan, cast(counts as date) as revenue_on
from (values (1, 400, '2023-01-10'), (3, 40, '2022-12-31')) as t(key_hash, yuan, counts);
create table expected as
select key_hash, cast(40 as decimal(14, 2)) as margin_yuan, ahead as is_delivered_ahead, true as is_organisation from (values (1, true), (2, false)) as t(key_hash, ahead);
