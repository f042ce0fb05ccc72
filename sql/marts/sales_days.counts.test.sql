-- as_of: 2026-01-31T16:00:00Z
-- An order counts when placed, a car when delivered; the online half of a deal counts nothing; an unknown store is the empty text.
create table facts.orders as
select cast(placed as date) as happened_on, store_code, channel, category, elsewhere as is_counted_elsewhere, cast(revenue_on as date) as revenue_on,
  cast(yuan as decimal(14, 2)) as revenue_yuan
from (values
  ('2026-01-01', 'S1', 'dms', 'new_vehicle', false, '2026-01-09', 100), ('2026-01-01', 'S1', 'dms', 'new_vehicle', false, null, 0),
  ('2026-01-01', 'S1', 'tmall', 'new_vehicle', true, null, 0), ('2026-01-09', null, 'tmall', 'parts', false, '2026-01-09', 5))
  as t(placed, store_code, channel, category, elsewhere, revenue_on, yuan);
create table expected as
select cast(day_on as date) as day_on, store_code, channel, category, orders, deliveries, cast(yuan as decimal(14, 2)) as revenue_yuan
from (values
  ('2026-01-01', 'S1', 'dms', 'new_vehicle', 2, 0, 0), ('2026-01-09', 'S1', 'dms', 'new_vehicle', 0, 1, 100), ('2026-01-09', '', 'tmall', 'parts', 1, 0, 5))
  as t(day_on, store_code, channel, category, orders, deliveries, yuan);
