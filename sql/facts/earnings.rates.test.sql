-- A brand with a rate of its own has it, others the store's; a job without a rate brings an unknown margin; what does not count yet is not here.
create table facts.orders as
select n as key_hash, 1 as person_no, 'V' as vin, store_code, category, brand, date '2025-01-01' as happened_on, cast(counts as date) as revenue_on, cast(yuan as decimal(14, 2)) as revenue_yuan
from (values (1, 'S1', 'new_vehicle', 'Porsche', '2025-01-02', 1000), (2, null, 'parts', null, '2025-01-02', 50), (3, 'S1', 'parts', null, null, 0)) as t(n, store_code, category, brand, counts, yuan);
create table facts.service_visits as
select n as key_hash, 2 as person_no, 'V' as vin, 'S1' as store_code, job_type, date '2025-01-01' as happened_on, date '2025-01-03' as revenue_on, cast(yuan as decimal(14, 2)) as revenue_yuan
from (values (1, 'maintenance', 200), (2, 'other', 30)) as t(n, job_type, yuan);
create table facts.margin_rates as
select store_code, category, brand, job_type, date '2020-01-01' as from_on, date '2999-12-31' as to_on, cast(ratio as decimal(9, 4)) as margin_ratio
from (values ('S1', 'new_vehicle', '', '', 0.05), ('S1', 'new_vehicle', 'Porsche', '', 0.07), ('', 'parts', '', '', 0.3), ('S1', 'service', '', 'maintenance', 0.5)) as t(store_code, category, brand, job_type, ratio);
create table expected as
select is_order, key_hash, category, cast(margin as decimal(14, 2)) as margin_yuan
from (values (true, 1, 'new_vehicle', 70), (true, 2, 'parts', 15), (false, 1, 'service', 100), (false, 2, 'service', null)) as t(is_order, key_hash, category, margin);
