-- Every order before the moment lapsed before it, and no car is there: what came later is what the year brought. One that is open, delivered, or ordered later does not seek.
create table features.value_moments as select date '2023-01-01' as as_of_on, date '2024-01-01' as until_on, date '2022-01-01' as since_on;
create table identity.people as select person_no, kind from (values (1, 'person'), (2, 'organisation'), (3, 'person'), (4, 'person'), (5, 'person'), (6, 'person')) as t(person_no, kind);
create table features.vehicle_periods as select 6 as person_no, date '2021-01-01' as bought_on, date '2021-01-01' as from_on, cast(null as date) as ended_on;
create table facts.orders as
select person_no, 'new_vehicle' as category, cast(ordered as date) as happened_on, cast(counts as date) as revenue_on, is_lapsed as has_lapsed, cast(lapsed as date) as cancelled_on, false as is_counted_elsewhere
from (values
  (1, '2022-11-01', null, true, '2022-12-01'), (1, '2021-11-01', null, true, '2021-12-01'), (1, '2023-02-01', '2023-03-01', false, null), (2, '2022-02-01', null, true, null),
  (3, '2022-11-01', null, true, '2022-12-01'), (3, '2022-12-01', null, true, '2023-01-05'), (4, '2021-11-01', null, true, '2021-12-01'), (4, '2021-12-05', '2021-12-30', false, null),
  (5, '2023-02-01', null, true, '2023-03-01'), (6, '2022-11-01', null, true, '2022-12-01')) as t(person_no, ordered, counts, is_lapsed, lapsed);
create table expected as
select person_no, cast(age as bigint) as lapsed_age, is_organisation, cast(cars as bigint) as cars_ahead from (values (1, 0, false, 1), (2, 1, true, 0)) as t(person_no, age, is_organisation, cars);
