-- What each channel brings: one row per day, store and channel, of what happened that day. First and last touch stand side by side for the car deals
-- signed that day: the first is where the deal began; the last is the lead, online order or online booking nearest before the signing. Showroom
-- visits are no touch: nearly every deal has one. Without any touch both are the store's own.
-- grain: day_on, store_code, channel
-- column day_on: 日期 | day
-- column store_code: 门店 | store, empty text when unknown or for the group
-- column channel: 渠道 | channel
-- column leads: 线索 | leads without invalid ones | leads
-- column opportunities: 商机 | opportunities that began | people
-- column orders: 订单 | orders placed | orders
-- column revenue_yuan: 收入 | revenue | yuan
-- column first_touches: 首次触点成交 | car deals signed that began here | cars
-- column last_touches: 末次触点成交 | car deals signed whose last touch was here | cars
-- column first_touches_delivered: 首次触点交付 | of the first, delivered by the data date | cars
-- column spend_yuan: 投放 | media spend | yuan
with touches as (
  select deal_no, split_part(source, '.', 1) as channel, row_number() over (partition by deal_no order by happened_at desc, key_hash) as place
  from facts.deal_links
  where role in ('lead', 'online_order') or (role = 'test_drive' and split_part(source, '.', 1) <> 'dms')
),
deals as (
  select d.happened_on, coalesce(d.store_code, '') as store_code, d.began_in, coalesce(t.channel, 'dms') as ended_in, d.delivered_on
  from facts.deals as d
  left join touches as t on t.deal_no = d.deal_no and t.place = 1
  where not d.has_lapsed
),
happenings as (
  select day_on, store_code, channel, leads, 0 as opportunities, 0 as orders, cast(0 as decimal(14, 2)) as revenue_yuan, 0 as firsts, 0 as lasts, 0 as delivered, cast(0 as decimal(14, 2)) as spend_yuan
  from marts.lead_days
  union all
  select day_on, store_code, began_in, 0, opportunities, 0, 0, 0, 0, 0, 0
  from marts.opportunity_days
  union all
  select day_on, store_code, channel, 0, 0, orders, revenue_yuan, 0, 0, 0, 0
  from marts.sales_days
  union all
  select happened_on, store_code, began_in, 0, 0, 0, 0, 1, 0, case when delivered_on is not null then 1 else 0 end, 0
  from deals
  union all
  select happened_on, store_code, ended_in, 0, 0, 0, 0, 0, 1, 0, 0
  from deals
  union all
  select day_on, store_code, 'media', 0, 0, 0, 0, 0, 0, 0, amount_yuan
  from marts.spend_days
)
select
  day_on,
  store_code,
  channel,
  cast(sum(leads) as bigint) as leads,
  cast(sum(opportunities) as bigint) as opportunities,
  cast(sum(orders) as bigint) as orders,
  cast(sum(revenue_yuan) as decimal(14, 2)) as revenue_yuan,
  cast(sum(firsts) as bigint) as first_touches,
  cast(sum(lasts) as bigint) as last_touches,
  cast(sum(delivered) as bigint) as first_touches_delivered,
  cast(sum(spend_yuan) as decimal(14, 2)) as spend_yuan
from happenings
group by day_on, store_code, channel
