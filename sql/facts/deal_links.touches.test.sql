-- as_of: 2026-01-31T16:00:00Z
-- Deal 1 began on 2025-03-01 and was delivered on 2025-03-20, deal 2 of the same person at the same store on 2025-04-10. A lead 91 days before belongs to
-- none, one of another store or series to none, one without either to the nearer deal; an invalid lead and a drive that was missed to none.
create table facts.deal_orders as
select deal_no, 1 as person_no, 'S1' as store_code, 'X3' as series_code, dealer_key, online_key, 'dms.sales' as dealer_source, 'mall.orders' as online_source,
  key_hash(dealer_source, dealer_key) as dealer_hash, key_hash(online_source, online_key) as online_hash,
  case when online_key is null then 'none' else 'order_number' end as link_reason, cast(began as timestamp) as happened_at, cast(began as date) as happened_on,
  cast(delivered_on as date) as delivered_on, cast(began as timestamp) as dealer_at, cast(began as date) as dealer_on, cast(began as timestamp) as online_at,
  cast(began as date) as online_on
from (values (1, 'd1', 'o1', '2025-03-01', '2025-03-20'), (2, 'd2', null, '2025-04-10', null)) as t(deal_no, dealer_key, online_key, began, delivered_on);
create table facts.leads as
select 'x.leads' as source, id as source_key, key_hash(source, source_key) as key_hash, 1 as person_no, status, store_code, series_code, cast(seen as timestamp) as happened_at, cast(seen as date) as happened_on
from (values
  ('early', 'new', 'S1', 'X3', '2024-11-29'), ('first', 'won', 'S1', 'X3', '2025-02-20'), ('elsewhere', 'new', 'S2', 'X3', '2025-02-20'),
  ('other', 'new', 'S1', 'X5', '2025-02-20'), ('vague', null, null, null, '2025-04-01'), ('empty', 'invalid', 'S1', 'X3', '2025-02-21'))
  as t(id, status, store_code, series_code, seen);
create table facts.showroom_visits as
select 'x.visits' as source, 'delivery' as source_key, key_hash(source, source_key) as key_hash, 1 as person_no, 'S1' as store_code, cast(null as varchar) as series_code, timestamp '2025-03-20 08:00:00' as happened_at,
  date '2025-03-20' as happened_on;
create table facts.bookings as
select 'x.drives' as source, id as source_key, key_hash(source, source_key) as key_hash, 'test_drive' as kind, status, 1 as person_no, 'S1' as store_code, 'X3' as series_code, timestamp '2025-02-25 08:00:00' as completed_at,
  date '2025-02-25' as completed_on
from (values ('driven', 'completed'), ('missed', 'no_show')) as t(id, status);
create table expected as
select * from (values
  (1, 'd1', 'dealer_order', 'order_number'), (1, 'o1', 'online_order', 'order_number'), (2, 'd2', 'dealer_order', 'order'),
  (1, 'first', 'lead', 'person_store_series'), (2, 'vague', 'lead', 'person'), (1, 'delivery', 'visit', 'person_store'), (1, 'driven', 'test_drive', 'person_store_series'))
  as t(deal_no, source_key, role, reason);
