-- The next car bought here after this one ends its time as the newest; cars bought before are counted; the newest finance contract of the owner is meant.
create table features.vehicle_periods as
select car_no, person_no, vin, cast(from_on as date) as from_on, cast(bought as date) as bought_on, bought is not null as is_new, 'BMW' as brand, 'bev' as energy,
  cast(null as date) as ended_on, cast(null as varchar) as ended_how, date '2020-01-01' as first_on, cast(null as date) as warranty_ends_on
from (values (1, 1, 'A', '2020-02-01', '2020-01-01'), (2, 1, 'B', '2022-01-01', '2022-01-01'), (3, 1, 'C', '2021-01-01', null), (4, 2, 'D', null, null)) as t(car_no, person_no, vin, from_on, bought);
create table features.contract_margins as
select 1 as person_no, vin, kind, cast(ends as date) as ends_on from (values ('A', 'loan', '2023-01-01'), ('B', 'lease', '2025-01-01'), ('A', 'insurance', '2030-01-01')) as t(vin, kind, ends);
create table identity.people as select 1 as person_no, 'organisation' as kind;
create table expected as
select car_no, cast(from_on as date) as from_on, is_bought, before as cars_before, cast(next_day as date) as next_on, date '2023-01-01' as warranty_ends_on, cast(finance as date) as finance_ends_on, is_lease, is_nev, is_organisation
from (values
  (1, '2020-01-01', true, 0, '2022-01-01', '2023-01-01', false, true, true), (2, '2022-01-01', true, 1, null, '2025-01-01', true, true, true),
  (3, '2021-01-01', false, 1, '2022-01-01', null, false, true, true)) as t(car_no, from_on, is_bought, before, next_day, finance, is_lease, is_nev, is_organisation);
