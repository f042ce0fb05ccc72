-- Car deals by the day they began: one row per day, store, channel where the deal began, direction between online and
-- offline, and reason of the tie between online and dealer's order.
-- grain: day_on, store_code, began_in, direction, link_reason
-- check: deals > 0 and delivered >= 0 and delivered <= deals
-- column day_on: 日期 | day the deal began
-- column store_code: 门店 | store, empty text when unknown
-- column began_in: 起始渠道 | channel where it began
-- column direction: 线上线下 | online_to_offline, offline_to_online, store or online
-- column link_reason: 关联依据 | order_number, person_store_series or none
-- column deals: 成交单 | deals that were not cancelled | cars
-- column delivered: 已交付 | of them delivered | cars
select
  happened_on as day_on,
  coalesce(store_code, '') as store_code,
  began_in,
  direction,
  link_reason,
  cast(count(*) as bigint) as deals,
  cast(sum(case when delivered_on is not null then 1 else 0 end) as bigint) as delivered
from facts.deals
where not has_lapsed
group by happened_on, coalesce(store_code, ''), began_in, direction, link_reason
