-- as_of: 2025-12-31T16:00:00Z
-- The first second is hour 0, the last one of a 2-hour campaign hour 1; the next moment is in none, nor are cars, cancelled orders and campaigns that sell something else.
create table facts.campaigns as
select campaign_code, goal, cast(starts_at as timestamp) as starts_at, cast(ends_at as timestamp) as ends_at
from (values ('D12', 'order', '2025-12-09 16:00:00', '2025-12-09 18:00:00'), ('FEST', 'car', '2025-12-09 16:00:00', '2025-12-09 18:00:00'))
  as t(campaign_code, goal, starts_at, ends_at);
create table facts.orders as
select cast(happened_at as timestamp) as happened_at, store_code, category, status, cast(10 as decimal(14, 2)) as revenue_yuan
from (values ('2025-12-09 16:00:00', 'S1', 'parts', 'paid'), ('2025-12-09 16:59:59.999', 'S1', 'parts', 'paid'), ('2025-12-09 17:59:59.999', null, 'parts', 'paid'),
  ('2025-12-09 18:00:00', 'S1', 'parts', 'paid'), ('2025-12-09 16:00:00', 'S1', 'new_vehicle', 'paid'), ('2025-12-09 16:00:00', 'S1', 'parts', 'cancelled'))
  as t(happened_at, store_code, category, status);
create table expected as
select 'D12' as campaign_code, hour, store_code, orders, cast(yuan as decimal(14, 2)) as revenue_yuan
from (values (0, 'S1', 2, 20), (1, '', 1, 10)) as t(hour, store_code, orders, yuan);
