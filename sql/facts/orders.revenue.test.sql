-- as_of: 2026-01-31T16:00:00Z
-- Cars count at delivery, goods when paid, net of refunds; nothing for deposits, cancelled orders, a delivery after the data date, and an online
-- car that the dealer delivers.
create table facts.placed_orders as
select
  1 as person_no, source, source as source_key, key_hash(source, source) as key_hash, split_part(source, '.', 1) as channel, split_part(source, '.', 1) = 'dms' as is_dealer_order,
  timestamp '2026-01-01 02:00:00' as happened_at, date '2026-01-01' as happened_on, 'S1' as store_code, source as order_no, category, status,
  has_lapsed, cast(paid_on as timestamp) as paid_at, cast(paid_on as date) as paid_on, cast(delivered_on as timestamp) as delivered_at,
  cast(delivered_on as date) as delivered_on, cast(null as timestamp) as cancelled_at, cast(null as date) as cancelled_on,
  cast(100 as decimal(14, 2)) as amount_yuan, cast(refunded_yuan as decimal(14, 2)) as refunded_yuan,
  null as vin, null as brand, null as series_code, null as model, null as campaign_code, null as lead_source, null as external_order_no
from (values
  ('dms.delivered', 'new_vehicle', 'delivered', false, '2026-01-05', '2026-01-09', 0),
  ('dms.paid', 'new_vehicle', 'paid', false, '2026-01-05', null, 0),
  ('dms.done', 'used_vehicle', 'completed', false, null, null, 0),
  ('dms.later', 'new_vehicle', 'delivered', false, '2026-01-05', '2026-02-02', 0),
  ('dms.back', 'new_vehicle', 'returned', true, '2026-01-05', '2026-01-09', 100),
  ('tmall.car', 'new_vehicle', 'delivered', false, '2026-01-05', '2026-01-09', 0),
  ('tmall.mat', 'accessory', 'completed', false, '2026-01-05', null, 30),
  ('tmall.deposit', 'accessory', 'deposit_paid', false, '2026-01-05', null, 0),
  ('tmall.cancelled', 'accessory', 'cancelled', true, '2026-01-05', null, 0))
  as t(source, category, status, has_lapsed, paid_on, delivered_on, refunded_yuan);
create table facts.deals as select *, key_hash(online_source, online_key) as online_hash from (values
  ('dms.delivered', 'dms.delivered', 'tmall.car', 'tmall.car'), ('dms.paid', 'dms.paid', null, null))
  as t(dealer_source, dealer_key, online_source, online_key);
create table expected as
select source, cast(revenue_on as date) as revenue_on, cast(revenue_yuan as decimal(14, 2)) as revenue_yuan, is_counted_elsewhere
from (values
  ('dms.delivered', '2026-01-09', 100, false), ('dms.paid', null, 0, false), ('dms.done', '2026-01-01', 100, false), ('dms.later', null, 0, false),
  ('dms.back', null, 0, false), ('tmall.car', null, 0, true), ('tmall.mat', '2026-01-05', 70, false), ('tmall.deposit', null, 0, false),
  ('tmall.cancelled', null, 0, false))
  as t(source, revenue_on, revenue_yuan, is_counted_elsewhere);
