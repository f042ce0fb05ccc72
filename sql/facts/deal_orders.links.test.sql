-- as_of: 2026-01-31T16:00:00Z
-- d1 names o1; d2 (lapsed) and d3 both name o2: the living one has it; d4 and d5 fit o4 by person, store and series: the nearer has it; o6 is 91
-- days away; d7 was cancelled while o7 lives: no tie, d13 was given back and names o13: a tie; o14 was never paid and began d14, and o15 is nearer to d15 but lapsed: o16 has it; o8 was taken for an accessory, yet d8 names it; o9 is one.
-- o10 carries the number of d10 of its store, and not that of d11, which another store gave the same number.
create table facts.placed_orders as
select
  case when id like 'd%' then 'dms.sales' else 'tmall.cars' end as source, id as source_key, key_hash(case when id like 'd%' then 'dms.sales' else 'tmall.cars' end, id) as key_hash,
  case when id like 'd%' then 'dms' else 'tmall' end as channel, id like 'd%' as is_dealer_order,
  person_no, store_code, series_code, 'BMW' as brand, cast(null as varchar) as vin, case when id in ('d10', 'd11') then 'SO1' else id end as order_no, external_order_no,
  case when id in ('o8', 'o9') then 'accessory' else 'new_vehicle' end as category,
  has_lapsed, case when id = 'd13' then 'returned' when has_lapsed then 'cancelled' else 'completed' end as status, cast(happened_on as timestamp) as happened_at, cast(happened_on as date) as happened_on,
  cast(null as date) as delivered_on, cast(1 as decimal(14, 2)) as amount_yuan
from (values
  ('o1', 1, 'S1', 'X3', null, false, '2025-01-01'), ('d1', 2, 'S2', 'X5', 'o1', false, '2025-11-01'),
  ('o2', 3, 'S1', 'X3', null, false, '2025-01-01'), ('d2', 3, 'S1', 'X3', 'o2', true, '2025-01-02'), ('d3', 3, 'S1', 'X3', 'o2', false, '2025-01-09'),
  ('o4', 4, 'S1', 'X3', null, false, '2025-05-01'), ('d4', 4, 'S1', 'X3', null, false, '2025-05-20'), ('d5', 4, 'S1', 'X3', null, false, '2025-04-25'),
  ('o6', 6, 'S1', 'X3', null, false, '2025-01-01'), ('d6', 6, 'S1', 'X3', null, false, '2025-04-02'),
  ('o7', 7, 'S1', 'X3', null, false, '2025-01-01'), ('o8', 8, 'S1', 'X3', null, false, '2025-01-01'), ('d8', 8, 'S1', 'X3', 'o8', false, '2025-01-02'),
  ('o9', 8, 'S1', 'X3', null, false, '2025-01-01'), ('d11', 11, 'S2', 'X3', null, false, '2025-03-01'), ('o10', 12, 'S1', 'X3', 'SO1', false, '2025-03-02'), ('d10', 10, 'S1', 'X3', null, false, '2025-03-05'), ('d7', 7, 'S1', 'X3', 'o7', true, '2025-01-02'),
  ('o13', 13, 'S1', 'X3', null, false, '2025-01-01'), ('d13', 13, 'S1', 'X3', 'o13', true, '2025-01-02'),
  ('o14', 14, 'S1', 'X3', null, true, '2025-01-01'), ('d14', 14, 'S1', 'X3', null, false, '2025-01-02'),
  ('o15', 15, 'S1', 'X3', null, true, '2025-01-09'), ('o16', 15, 'S1', 'X3', null, false, '2025-01-01'), ('d15', 15, 'S1', 'X3', null, false, '2025-01-10'))
  as t(id, person_no, store_code, series_code, external_order_no, has_lapsed, happened_on);
create table expected as
select order_key, dealer_key, online_key, link_reason, began_in, cast(happened_on as date) as happened_on
from (values
  ('d10', 'd10', 'o10', 'order_number', 'tmall', '2025-03-02'), ('d11', 'd11', null, 'none', 'dms', '2025-03-01'), ('d1', 'd1', 'o1', 'order_number', 'tmall', '2025-01-01'), ('d2', 'd2', null, 'none', 'dms', '2025-01-02'),
  ('d3', 'd3', 'o2', 'order_number', 'tmall', '2025-01-01'), ('d4', 'd4', null, 'none', 'dms', '2025-05-20'),
  ('d5', 'd5', 'o4', 'person_store_series', 'tmall', '2025-04-25'), ('d6', 'd6', null, 'none', 'dms', '2025-04-02'),
  ('o6', null, 'o6', 'none', 'tmall', '2025-01-01'), ('d7', 'd7', null, 'none', 'dms', '2025-01-02'), ('d8', 'd8', 'o8', 'order_number', 'tmall', '2025-01-01'), ('o7', null, 'o7', 'none', 'tmall', '2025-01-01'),
  ('d13', 'd13', 'o13', 'order_number', 'tmall', '2025-01-01'), ('d14', 'd14', 'o14', 'person_store_series', 'tmall', '2025-01-01'),
  ('d15', 'd15', 'o16', 'person_store_series', 'tmall', '2025-01-01'), ('o15', null, 'o15', 'none', 'tmall', '2025-01-09'))
  as t(order_key, dealer_key, online_key, link_reason, began_in, happened_on);
