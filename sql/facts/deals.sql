-- Every car deal from the first lead to the delivery: one row per deal (facts.deal_orders says how its two orders are tied, facts.deal_links
-- which records belong to it and why).
-- leads, visits and test_drives count its records; lead_on, visited_on and test_drove_on are the days of the first of each.
-- direction says how it crossed between online and offline: online_to_offline when the online order came first, offline_to_online when the person
-- had been in the showroom or had signed there before ordering online; store or online when there is only the one order.
-- grain: order_hash
-- check: link_reason in ('order_number', 'person_store_series', 'none')
-- check: (link_reason = 'none') = (dealer_key is null or online_key is null)
-- check: direction in ('online_to_offline', 'offline_to_online', 'store', 'online')
-- column direction: 线上线下 | how it crossed between online and the store
-- column began_in: 起始渠道 | channel where it began
-- column store_code: 门店 | store
-- column brand: 品牌 | brand
-- column delivered_on: 交付日期 | delivered
-- column amount_yuan: 金额 | amount | yuan
-- column leads: 线索数 | leads | leads
-- column visits: 到店次数 | showroom visits | visits
-- column test_drives: 试驾次数 | test drives | drives
with journeys as (
  select
    deal_no,
    count(case when role = 'lead' then 1 end) as leads,
    count(case when role = 'visit' then 1 end) as visits,
    count(case when role = 'test_drive' then 1 end) as test_drives,
    min(case when role = 'lead' then happened_on end) as lead_on,
    min(case when role = 'visit' then happened_on end) as visited_on,
    min(case when role = 'test_drive' then happened_on end) as test_drove_on,
    min(case when role <> 'lead' then happened_at end) as came_at
  from facts.deal_links
  where role in ('lead', 'visit', 'test_drive')
  group by deal_no
)
select
  d.deal_no,
  d.order_hash,
  d.order_source,
  d.order_key,
  d.dealer_hash,
  d.dealer_source,
  d.dealer_key,
  d.online_hash,
  d.online_source,
  d.online_key,
  d.link_reason,
  d.began_in,
  case
    when d.online_key is null then 'store'
    when d.dealer_key is null then 'online'
    when d.dealer_at < d.online_at or coalesce(j.came_at < d.online_at, false) then 'offline_to_online'
    else 'online_to_offline'
  end as direction,
  d.person_no,
  d.store_code,
  d.brand,
  d.series_code,
  d.vin,
  d.has_lapsed,
  d.happened_at,
  d.happened_on,
  d.delivered_on,
  d.amount_yuan,
  coalesce(j.leads, 0) as leads,
  coalesce(j.visits, 0) as visits,
  coalesce(j.test_drives, 0) as test_drives,
  j.lead_on,
  j.visited_on,
  j.test_drove_on
from facts.deal_orders as d
left join journeys as j on j.deal_no = d.deal_no
