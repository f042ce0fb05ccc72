-- Opportunities by the day they began: one row per day, store, brand and channel where they began. One shopper of one brand counts once in 60 days,
-- whatever the number of leads.
-- grain: day_on, store_code, brand, began_in
-- check: opportunities > 0 and won >= 0 and won <= opportunities and visited <= opportunities and driven <= opportunities
-- check: delivered >= 0 and delivered <= won
-- column day_on: 日期 | day the opportunity began
-- column store_code: 门店 | store, empty text when unknown
-- column brand: 品牌 | brand that is shopped for, empty text when unknown
-- column began_in: 起始渠道 | channel where it began
-- column opportunities: 商机 | opportunities | people
-- column leads: 线索 | leads behind them | leads
-- column visits: 到店 | showroom visits | visits
-- column test_drives: 试驾 | test drives | drives
-- column visited: 到店商机 | of them with a showroom visit | people
-- column driven: 试驾商机 | of them with a test drive | people
-- column won: 成交 | of them won | people
-- column delivered: 交付商机 | of them won and delivered by the data date | people
select
  o.began_on as day_on,
  coalesce(o.store_code, '') as store_code,
  o.brand,
  o.began_in,
  cast(count(*) as bigint) as opportunities,
  cast(sum(o.leads) as bigint) as leads,
  cast(sum(o.visits) as bigint) as visits,
  cast(sum(o.test_drives) as bigint) as test_drives,
  cast(sum(case when o.visits > 0 then 1 else 0 end) as bigint) as visited,
  cast(sum(case when o.test_drives > 0 then 1 else 0 end) as bigint) as driven,
  cast(sum(case when o.state = 'won' then 1 else 0 end) as bigint) as won,
  cast(sum(case when o.state = 'won' and o.delivered_on is not null then 1 else 0 end) as bigint) as delivered
from facts.opportunities as o
group by o.began_on, coalesce(o.store_code, ''), o.brand, o.began_in
