-- Orders and revenue by channel and category: one row each. `linked` orders are online orders of cars that a dealer's order delivers: they are
-- orders of their channel, but their revenue counts there.
-- grain: channel, category
-- check: orders >= linked and linked >= 0
-- column channel: 渠道 | channel
-- column category: 类别 | order category
-- column orders: 订单数 | orders placed | orders
-- column linked: 门店交付 | of them counted in the dealer's order | orders
-- column revenue_yuan: 收入 | revenue, net of refunds | yuan
select
  channel,
  category,
  cast(count(*) as bigint) as orders,
  cast(sum(case when is_counted_elsewhere then 1 else 0 end) as bigint) as linked,
  cast(sum(revenue_yuan) as decimal(14, 2)) as revenue_yuan
from facts.orders
group by channel, category
order by channel, category
