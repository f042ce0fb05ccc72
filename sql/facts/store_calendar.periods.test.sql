-- S1 opened in 2020, was bought in 2022, rebranded on 2024-01-01 and closed in 2025; S2 has one undated description.
create table staging.stores as
select 'stores.stores' as source, id as source_key, code as store_code, name, 'D' as dealer_code, null as dealer_group, brand, null as brands_authorised, null as region, null as province,
  null as city, cast(opened as date) as opened_on, cast(bought as date) as bought_on, cast(closed as date) as closed_on, cast(from_day as date) as from_on, cast(to_day as date) as to_on
from (values
  ('1', 'S1', 'Old', 'VW', '2020-01-01', '2022-07-01', '2025-03-01', '2020-01-01', '2024-01-01'), ('2', 'S1', 'New', 'BYD', '2020-01-01', '2022-07-01', '2025-03-01', '2024-01-01', null),
  ('3', 'S2', 'Two', 'BMW', null, null, null, null, null)) as t(id, code, name, brand, opened, bought, closed, from_day, to_day);
create table expected as
select store_code, cast(from_on as date) as from_on, cast(to_on as date) as to_on, name, brand, is_open, is_ours
from (values
  ('S1', '1900-01-01', '2020-01-01', 'Old', 'VW', false, false), ('S1', '2020-01-01', '2022-07-01', 'Old', 'VW', true, false), ('S1', '2022-07-01', '2024-01-01', 'Old', 'VW', true, true),
  ('S1', '2024-01-01', '2025-03-01', 'New', 'BYD', true, true), ('S1', '2025-03-01', '2999-12-31', 'New', 'BYD', false, true), ('S2', '1900-01-01', '2999-12-31', 'Two', 'BMW', true, true))
  as t(store_code, from_on, to_on, name, brand, is_open, is_ours);
