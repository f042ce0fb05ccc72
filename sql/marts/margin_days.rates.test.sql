-- A Porsche has its brand's rate, a car whose brand is unknown or has none that of the store, an accessory that of all; a job without a rate is told apart; an
-- order without a store has the group's rate; a commission is no estimate, one of a cancelled contract is none.
create table facts.orders as
select date '2025-06-01' as revenue_on, store_code, category, brand, cast(yuan as decimal(14, 2)) as revenue_yuan
from (values ('S1', 'new_vehicle', 'Porsche', 1000), ('S1', 'new_vehicle', null, 500), ('S1', 'new_vehicle', 'VW', 500), ('S1', 'accessory', null, 100), (null, 'accessory', null, 10)) as t(store_code, category, brand, yuan);
create table facts.service_visits as
select date '2025-06-01' as revenue_on, 'S1' as store_code, job_type, cast(yuan as decimal(14, 2)) as revenue_yuan from (values ('maintenance', 200), ('other', 30)) as t(job_type, yuan);
create table facts.margin_rates as
select store_code, category, brand, job_type, date '2020-01-01' as from_on, date '2999-12-31' as to_on, cast(ratio as decimal(9, 4)) as margin_ratio
from (values
  ('S1', 'new_vehicle', '', '', 0.05), ('S1', 'new_vehicle', 'Porsche', '', 0.07), ('S1', 'new_vehicle', 'VW', '', 0.05), ('S1', 'accessory', '', '', 0.4),
  ('', 'accessory', '', '', 0.3), ('S1', 'service', '', 'maintenance', 0.5)) as t(store_code, category, brand, job_type, ratio);
create table facts.contracts as
select date '2025-06-01' as signed_on, date '2025-06-02' as starts_on, 'S1' as store_code, 'loan' as kind, cast(80 as decimal(14, 2)) as commission_yuan, state
from (values ('running'), ('cancelled')) as t(state);
create table expected as
select store_code, category, is_estimated, cast(revenue as decimal(14, 2)) as revenue_yuan, cast(margin as decimal(14, 2)) as margin_yuan, cast(unrated as decimal(14, 2)) as unrated_yuan
from (values
  ('S1', 'new_vehicle', true, 2000, 120, 0), ('S1', 'accessory', true, 100, 40, 0), ('', 'accessory', true, 10, 3, 0), ('S1', 'service', true, 230, 100, 30),
  ('S1', 'loan', false, 0, 80, 0)) as t(store_code, category, is_estimated, revenue, margin, unrated);
