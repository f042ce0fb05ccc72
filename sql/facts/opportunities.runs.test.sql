-- as_of: 2025-12-31T16:00:00Z
-- A portal sends person 1 to three dealers on one day: one opportunity, won by deal 7 within 60 days; a visit 61 days after its last day is the next.
-- Person 2 is open, an invalid lead is in none; a lead without series and brand has the store's brand.
create table facts.series as select * from (values ('X3', 'BMW'), ('A4', 'Audi')) as t(series_code, brand);
create table facts.stores as select * from (values ('S1', 'BMW'), ('S2', 'BMW'), ('S3', 'Audi')) as t(store_code, brand);
create table facts.leads as
select person_no, cast(seen as date) as happened_on, 'autohome' as channel, cast(null as varchar) as brand, series_code, store_code, status
from (values
  (1, '2025-01-01', 'X3', 'S1', 'new'), (1, '2025-01-01', 'X3', 'S2', 'new'), (1, '2025-01-01', 'X3', 'S3', 'new'), (2, '2025-12-01', null, 'S3', null),
  (2, '2025-11-01', 'X3', 'S1', 'invalid'), (null, '2025-01-01', 'X3', 'S1', 'new'))
  as t(person_no, seen, series_code, store_code, status);
create table facts.showroom_visits as
select 1 as person_no, cast(seen as date) as happened_on, 'dms' as channel, 'X3' as series_code, 'S1' as store_code
from (values ('2025-02-15'), ('2025-06-01')) as t(seen);
create table facts.bookings as
select 1 as person_no, date '2025-02-15' as completed_on, timestamp '2025-02-15 03:00:00' as completed_at, 'dms' as channel, 'X3' as series_code, 'S1' as store_code, 'test_drive' as kind,
  'completed' as status;
create table facts.deals as
select 7 as deal_no, 1 as person_no, date '2025-04-01' as happened_on, 'mall' as began_in, 'BMW' as brand, 'S1' as store_code, false as has_lapsed, date '2025-04-20' as delivered_on;
create table expected as
select person_no, brand, opportunity, cast(began_on as date) as began_on, cast(last_on as date) as last_on, began_in, store_code, leads, visits, test_drives, deals, deal_no, state, cast(delivered_on as date) as delivered_on
from (values
  (1, 'BMW', 1, '2025-01-01', '2025-04-01', 'autohome', 'S1', 3, 1, 1, 1, 7, 'won', '2025-04-20'),
  (1, 'BMW', 2, '2025-06-01', '2025-06-01', 'dms', 'S1', 0, 1, 0, 0, null, 'lost', null),
  (2, 'Audi', 1, '2025-12-01', '2025-12-01', 'autohome', 'S3', 1, 0, 0, 0, null, 'open', null))
  as t(person_no, brand, opportunity, began_on, last_on, began_in, store_code, leads, visits, test_drives, deals, deal_no, state, delivered_on);
