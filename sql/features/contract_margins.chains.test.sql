-- A commission is what it is, a premium is rated, a plan by the rate of packages; the renewal is known by its chain; one signed with the car says how long after.
create table facts.contracts as
select key_hash, 1 as person_no, vin, kind, cast(signed as date) as signed_on, cast(signed as date) as starts_on, date '2025-01-01' as ends_on, cast(null as date) as cancelled_on,
  renewal, date '2022-01-01' as chain_began_on, cast(commission as decimal(14, 2)) as commission_yuan, cast(premium as decimal(14, 2)) as premium_yuan
from (values
  (1, 'A', 'insurance', '2022-01-03', 0, 80, 4000), (2, 'A', 'insurance', '2022-12-20', 1, 70, 3500), (3, 'A', 'service_plan', '2022-02-01', 0, null, 1000),
  (4, null, 'extended_warranty', '2022-02-01', 0, null, 1000)) as t(key_hash, vin, kind, signed, renewal, commission, premium);
create table facts.margin_rates as
select '' as store_code, category, '' as brand, '' as job_type, date '2020-01-01' as from_on, date '2999-12-31' as to_on, cast(ratio as decimal(9, 4)) as margin_ratio
from (values ('maintenance_package', 0.45), ('insurance', 0.12)) as t(category, ratio);
create table features.vehicle_periods as select 1 as person_no, 'A' as vin, date '2022-01-01' as bought_on;
create table expected as
select key_hash, vin, cast(next_signed as date) as next_signed_on, after as signed_after, is_estimated, cast(yuan as decimal(14, 2)) as margin_yuan
from (values (1, 'A', '2022-12-20', 2, false, 80), (2, 'A', null, 353, false, 70), (3, 'A', null, 31, true, 450), (4, '', null, null, true, null)) as t(key_hash, vin, next_signed, after, is_estimated, yuan);
