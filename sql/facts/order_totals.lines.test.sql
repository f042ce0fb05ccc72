-- as_of: 2026-01-31T16:00:00Z
-- The category is that of the money, gifts aside,
-- by line or product; a refund after the data date is not known yet.
create table staging.products as select * from (values ('A-1', 'accessory'), ('M-1', 'maintenance_package')) as t(sku, category);
create table staging.order_lines as
select key_hash(order_source, order_key) as order_hash, sku, category, cast(amount_yuan as decimal(14, 2)) as amount_yuan,
  cast(refunded_yuan as decimal(14, 2)) as refunded_yuan, is_gift
from (values
  ('t.lines', 'l1', '1', 't.orders', '1', 'a-1', null, 300.00, 100.00, false),
  ('t.lines', 'l2', '1', 't.orders', '1', 'M-1', null, 500.00, null, null),
  ('t.lines', 'l3', '1', 't.orders', '1', 'A-1', null, 900.00, null, true),
  ('w.orders', '2#1', '2', 'w.orders', '2', null, 'parts', 10.00, null, null),
  ('w.orders', '3#1', '3', 'w.orders', '3', 'unknown', null, 10.00, null, null))
  as t(source, source_key, order_no, order_source, order_key, sku, category, amount_yuan, refunded_yuan, is_gift);
create table staging.payments as
select key_hash(order_source, order_key) as order_hash, kind, cast(amount_yuan as decimal(14, 2)) as amount_yuan, paid_at
from (values
  ('w.orders', '2#a', '2', 'w.orders', '2', 'deposit', 4.00, timestamp '2026-01-02'),
  ('w.orders', '2#b', '2', 'w.orders', '2', 'balance', 6.00, timestamp '2026-01-03'),
  ('w.orders', '2#c', '2', 'w.orders', '2', 'refund', -1.00, timestamp '2026-01-04'),
  ('w.orders', '2#d', '2', 'w.orders', '2', 'refund', -2.00, timestamp '2026-02-04'),
  ('p.pay', 'x', '4', 'w.orders', '4', 'full', 7.00, timestamp '2026-01-03'))
  as t(source, source_key, order_no, order_source, order_key, kind, amount_yuan, paid_at);
create table expected as
select key_hash(order_source, order_key) as order_hash, category, lines_yuan, refunded_yuan, paid_yuan, returned_yuan
from (values
  ('t.orders', '1', 'maintenance_package', 1700.00, 100.00, null, 0),
  ('w.orders', '2', 'parts', 10.00, 0, 10.00, 1.00),
  ('w.orders', '3', null, 10.00, 0, null, 0),
  ('w.orders', '4', null, null, 0, 7.00, 0))
  as t(order_source, order_key, category, lines_yuan, refunded_yuan, paid_yuan, returned_yuan);
