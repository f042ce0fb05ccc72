-- Sales by day, store, channel and category: one row each. An order counts on the day it was placed, a delivery on the day a car was handed over,
-- revenue on the day it counts (cars at delivery, all else at payment), net of refunds.
-- grain: day_on, store_code, channel, category
-- check: orders >= 0 and deliveries >= 0
-- check: orders > 0 or deliveries > 0 or revenue_yuan <> 0
-- column day_on: 日期 | day
-- column store_code: 门店 | store, empty when unknown
-- column channel: 渠道 | channel that took the order
-- column category: 类别 | order category
-- column orders: 订单数 | orders placed, cancelled ones included | orders
-- column deliveries: 交付数 | cars delivered | cars
-- column revenue_yuan: 收入 | revenue, net of refunds, VAT included | yuan
with happenings as (
  select happened_on as day_on, store_code, channel, category, 1 as orders, 0 as deliveries, cast(0 as decimal(14, 2)) as revenue_yuan
  from facts.orders
  where not is_counted_elsewhere
  union all
  select
    revenue_on,
    store_code,
    channel,
    category,
    0,
    case when category in ('new_vehicle', 'used_vehicle') then 1 else 0 end,
    revenue_yuan
  from facts.orders
  where revenue_on is not null
)
select
  day_on,
  coalesce(store_code, '') as store_code,
  channel,
  category,
  cast(sum(orders) as bigint) as orders,
  cast(sum(deliveries) as bigint) as deliveries,
  cast(sum(revenue_yuan) as decimal(14, 2)) as revenue_yuan
from happenings
group by day_on, coalesce(store_code, ''), channel, category
having sum(orders) > 0 or sum(deliveries) > 0 or sum(revenue_yuan) <> 0
