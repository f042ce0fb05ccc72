-- For all 6 %, for BMW 8 %, for dealer D1 5 % in 2024 only; maintenance 45 %, of all other work 30 %. S2 is a BMW store: an unknown brand there
-- is BMW.
create table facts.stores as select * from (values ('S1', 'D1', 'VW'), ('S2', 'D2', 'BMW')) as t(store_code, dealer_code, brand);
create table staging.margin_rates as
select 'stores.rates' as source, id as source_key, dealer_code, category, brand, job_type, cast(ratio as decimal(9, 4)) as margin_ratio, cast(from_on as date) as from_on,
  cast(to_on as date) as to_on
from (values
  ('1', null, 'new_vehicle', null, null, 0.06, '2020-01-01', null), ('2', null, 'new_vehicle', 'BMW', null, 0.08, '2020-01-01', null),
  ('3', 'd1', 'new_vehicle', null, null, 0.05, '2024-01-01', '2025-01-01'), ('4', null, 'service', null, null, 0.30, '2020-01-01', null),
  ('5', null, 'service', null, 'maintenance', 0.45, '2020-01-01', null)) as t(id, dealer_code, category, brand, job_type, ratio, from_on, to_on);
create table expected as
select store_code, category, brand, job_type, cast(from_on as date) as from_on, cast(coalesce(to_on, '2999-12-31') as date) as to_on, cast(ratio as decimal(9, 4)) as margin_ratio
from (values
  ('S1', 'new_vehicle', '', '', '2020-01-01', '2024-01-01', 0.06), ('S1', 'new_vehicle', '', '', '2024-01-01', '2025-01-01', 0.05),
  ('S1', 'new_vehicle', '', '', '2025-01-01', null, 0.06), ('S1', 'new_vehicle', 'BMW', '', '2020-01-01', '2024-01-01', 0.08),
  ('S1', 'new_vehicle', 'BMW', '', '2024-01-01', '2025-01-01', 0.05), ('S1', 'new_vehicle', 'BMW', '', '2025-01-01', null, 0.08),
  ('S2', 'new_vehicle', '', '', '2020-01-01', null, 0.08), ('S2', 'new_vehicle', 'BMW', '', '2020-01-01', null, 0.08),
  ('', 'new_vehicle', '', '', '2020-01-01', null, 0.06), ('', 'new_vehicle', 'BMW', '', '2020-01-01', null, 0.08),
  ('', 'service', '', '', '2020-01-01', null, 0.30), ('', 'service', '', 'maintenance', '2020-01-01', null, 0.45),
  ('S1', 'service', '', '', '2020-01-01', null, 0.30), ('S1', 'service', '', 'maintenance', '2020-01-01', null, 0.45),
  ('S2', 'service', '', '', '2020-01-01', null, 0.30), ('S2', 'service', '', 'maintenance', '2020-01-01', null, 0.45))
  as t(store_code, category, brand, job_type, from_on, to_on, ratio);
