-- as_of: 2025-12-31T16:00:00Z
-- A refund is negative whatever its sign; a forfeit moves nothing and is kept; a reversal takes back; an order that is unknown leaves the payer; the
-- future does not count.
create table facts.placed_orders as
select 'm.orders' as source, no as source_key, key_hash('m.orders', no) as key_hash, 1 as person_no, 'S1' as store_code, 'new_vehicle' as category from (values ('1'), ('2')) as t(no);
create table identity.assignments as select *, key_hash(source, source_key) as key_hash from (select 'm.pay' as source, 'c' as source_key, 9 as person_no) as g;
create table staging.payments as
select 'm.pay' as source, id as source_key, key_hash(source, source_key) as key_hash, key_hash('m.pay', 'c') as contact_hash, order_no, key_hash('m.orders', order_no) as order_hash, 'm.orders' as order_source,
  order_no as order_key, kind,
  cast(amount as decimal(14, 2)) as amount_yuan, cast(paid as timestamp) as happened_at, cast(paid as date) as happened_on
from (values
  ('a', '1', 'deposit', 500, '2025-01-01'), ('b', '1', 'refund', 500, '2025-01-02'), ('c', '1', 'reversal', -20, '2025-01-03'), ('d', '2', 'deposit', 500, '2025-01-01'),
  ('e', '2', 'forfeit', -500, '2025-02-01'), ('f', '9', 'full', 80, '2025-02-01'), ('g', '2', 'balance', 1, '2026-01-02')) as t(id, order_no, kind, amount, paid);
create table expected as
select source_key, person_no, store_code, cast(amount as decimal(14, 2)) as amount_yuan, cast(kept as decimal(14, 2)) as kept_yuan
from (values
  ('a', 1, 'S1', 500, 0), ('b', 1, 'S1', -500, 0), ('c', 1, 'S1', -20, 0), ('d', 1, 'S1', 500, 0), ('e', 1, 'S1', 0, 500), ('f', 9, null, 80, 0))
  as t(source_key, person_no, store_code, amount, kept);
