-- as_of: 2026-01-31T16:00:00Z
-- The lines decide the category of goods but not of a car; the larger refund counts, never above the order; the VIN is read with 0 and 1; the store's
-- and series' names are looked up; cancelled after the data date is not lapsed yet; an order after it is not there.
create table identity.assignments as select *, key_hash(source, source_key) as key_hash from (select * from (values ('w.orders', '1', 7)) as t(source, source_key, person_no)) as g;
create table facts.store_aliases as select 'w' as channel, '旗舰店A' as alias, 'S1' as store_code, date '2025-01-01' as from_on, date '2999-12-31' as to_on;
create table facts.series_aliases as select 'w' as channel, 'X3' as alias, 'BMW-X3' as series_code, date '1900-01-01' as from_on, date '2999-12-31' as to_on;
create table facts.series as select 'BMW-X3' as series_code, '宝马' as brand;
create table facts.order_totals as
select key_hash('w.orders', order_key) as order_hash, category, cast(100 as decimal(14, 2)) as lines_yuan, cast(refunded as decimal(14, 2)) as refunded_yuan,
  cast(null as decimal(14, 2)) as paid_yuan, cast(returned as decimal(14, 2)) as returned_yuan
from (values ('1', 'parts', 20, 30), ('2', 'accessory', 0, 500)) as t(order_key, category, refunded, returned);
create table staging.orders as
select 'w.orders' as source, id as source_key, key_hash('w.orders', id) as key_hash, key_hash('w.orders', id) as contact_hash, cast(at_on as timestamp) as happened_at,
  cast(at_on as date) as happened_on, '旗舰店a' as store_alias, 'x3' as series_alias, id as order_no, category, status, null as paid_at, null as paid_on,
  null as delivered_at, null as delivered_on, cast(cancelled_on as timestamp) as cancelled_at, cast(cancelled_on as date) as cancelled_on,
  cast(amount as decimal(14, 2)) as amount_yuan, vin, '?' as brand, null as model, null as campaign_code, null as lead_source, cast(null as varchar) as external_order_no
from (values
  ('1', '2026-01-01', 'accessory', 'paid', null, 200, null),
  ('2', '2024-01-01', 'new_vehicle', 'cancelled', '2026-02-02', null, 'lbvhz1O2-XKMIQ1234'),
  ('3', '2026-01-02', 'parts', 'returned', null, 50, 'short'),
  ('4', '2026-02-01', 'parts', 'paid', null, 50, null))
  as t(id, at_on, category, status, cancelled_on, amount, vin);
create table expected as
select source_key, person_no, store_code, series_code, category, has_lapsed, cast(amount as decimal(14, 2)) as amount_yuan,
  cast(refunded as decimal(14, 2)) as refunded_yuan, vin, brand
from (values
  ('1', 7, 'S1', 'BMW-X3', 'parts', false, 200, 30, null, '宝马'),
  ('2', null, null, 'BMW-X3', 'new_vehicle', false, 100, 100, 'LBVHZ102XKM101234', '宝马'),
  ('3', null, 'S1', 'BMW-X3', 'parts', true, 50, 50, null, '宝马'))
  as t(source_key, person_no, store_code, series_code, category, has_lapsed, amount, refunded, vin, brand);
