-- as_of: 2025-12-31T16:00:00Z
-- Person 1: a lead at S1, a visit at S2, then the car from S3 (a later lead at S1 changes nothing), serviced at S3 and from 2025-05-01 at S4, once more at S3.
-- Person 2 was only ever seen at S1; a cancelled repair order and an event without a store do not count.
create table facts.orders as
select 1 as person_no, 'S3' as store_code, 'new_vehicle' as category, timestamp '2025-02-01' as revenue_at, date '2025-02-01' as revenue_on, timestamp '2025-01-20' as happened_at,
  date '2025-01-20' as happened_on;
create table facts.service_visits as
select person_no, store_code, status, cast(seen as timestamp) as happened_at, cast(seen as date) as happened_on
from (values (1, 'S3', 'settled', '2025-04-01'), (1, 'S4', 'settled', '2025-05-01'), (1, 'S4', 'settled', '2025-06-01'), (1, 'S3', 'open', '2025-07-01'), (2, 'S9', 'cancelled', '2025-07-01'))
  as t(person_no, store_code, status, seen);
create table facts.bookings as select 2 as person_no, cast(null as varchar) as store_code, timestamp '2025-01-01' as happened_at, date '2025-01-01' as happened_on;
create table facts.showroom_visits as
select person_no, store_code, cast(seen as timestamp) as happened_at, cast(seen as date) as happened_on
from (values (1, 'S2', '2025-01-10'), (2, 'S1', '2025-03-01'), (2, 'S1', '2025-04-01')) as t(person_no, store_code, seen);
create table facts.leads as
select 1 as person_no, 'S1' as store_code, cast(seen as timestamp) as happened_at, cast(seen as date) as happened_on from (values ('2025-01-01'), ('2025-03-01')) as t(seen);
create table expected as
select person_no, store_code, rule, cast(from_on as date) as from_on, cast(to_on as date) as to_on
from (values
  (1, 'S1', 'other_event', '2025-01-01', '2025-01-10'), (1, 'S2', 'other_event', '2025-01-10', '2025-01-20'), (1, 'S3', 'other_event', '2025-01-20', '2025-02-01'),
  (1, 'S3', 'delivery_or_service', '2025-02-01', '2025-05-01'), (1, 'S4', 'delivery_or_service', '2025-05-01', '2025-07-01'),
  (1, 'S3', 'delivery_or_service', '2025-07-01', null), (2, 'S1', 'other_event', '2025-03-01', null)) as t(person_no, store_code, rule, from_on, to_on);
