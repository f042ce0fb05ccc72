-- Shop orders by hour of a campaign's window, whoever placed them: one row per campaign, hour since its start, and store. Cars are not shop orders.
-- grain: campaign_code, hour, store_code
-- check: hour >= 0 and orders > 0
-- column campaign_code: 活动编号 | campaign
-- column hour: 小时 | whole hours since the start, from 0
-- column store_code: 门店 | store, empty text when unknown
-- column orders: 订单 | shop orders placed, without cancelled ones | orders
-- column revenue_yuan: 收入 | revenue of those orders, net of refunds | yuan
with placed as (
  select
    c.campaign_code,
    cast(floor(cast(date_diff('second', c.starts_at, o.happened_at) as double) / 3600) as bigint) as hour,
    coalesce(o.store_code, '') as store_code,
    coalesce(o.revenue_yuan, 0) as revenue_yuan
  from facts.campaigns as c
  inner join facts.orders as o on o.happened_at >= c.starts_at and o.happened_at < c.ends_at
  where c.goal = 'order' and c.starts_at < as_of() and o.category not in ('new_vehicle', 'used_vehicle') and o.status <> 'cancelled'
)
select
  campaign_code,
  hour,
  store_code,
  cast(count(*) as bigint) as orders,
  cast(sum(revenue_yuan) as decimal(14, 2)) as revenue_yuan
from placed
group by campaign_code, hour, store_code
