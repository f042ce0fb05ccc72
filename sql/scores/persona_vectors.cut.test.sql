-- The highest of a group of needs counts, counts are cut; who is not scored has no vector.
create table scores.needs as
select 1 as person_no, need, cast(p as decimal(7, 6)) as probability from (values ('maintenance_due', 0.25), ('winback_service', 0.1), ('replacement', 0.05)) as t(need, p);
create table features.cars as
select 1 as person_no, timestamp '2024-01-31 16:00:00' as as_of_at, v as visits, 1 as visits_in_year from (values (9), (8)) as t(v);
create table scores.need_people as
select n as person_no, 0 as moment_no, n < 3 as is_scored, 6 as cars_bought, 2 as shop_orders, 3 as touches_in_quarter, 1 as bookings_in_year, 0 as parkings, 1 as chargings
from (values (1), (2), (3)) as t(n);
create table expected as
select * from (values (1, 25.0, 0.0, 5.0, 0.0, 4, 12, 2, 5), (2, 0.0, 0.0, 0.0, 0.0, 4, 0, 2, 5))
  as t(person_no, service_need, insurance_need, car_need, extras_need, cars, workshop, shop, ports);
