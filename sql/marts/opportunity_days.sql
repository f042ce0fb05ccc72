-- Opportunities by the day they began: one row per day, store, brand and channel where they began. One shopper of one brand counts once in 60 days,
-- whatever the number of leads.
-- grain: day_on, store_code, brand, began_in
-- check: opportunities > 0 and won >= 0 and won <= opportunities
-- column day_on: 日期 | day the opportunity began
-- column store_code: 门店 | store, empty text when unknown
-- column brand: 品牌 | brand that is shopped for, empty text when unknown
-- column began_in: 起始渠道 | channel where it began
-- column opportunities: 商机 | opportunities | people
-- column leads: 线索 | leads behind them | leads
-- column visits: 到店 | showroom visits | visits
-- column test_drives: 试驾 | test drives | drives
-- column won: 成交 | of them won | people
select
  began_on as day_on,
  coalesce(store_code, '') as store_code,
  brand,
  began_in,
  cast(count(*) as bigint) as opportunities,
  cast(sum(leads) as bigint) as leads,
  cast(sum(visits) as bigint) as visits,
  cast(sum(test_drives) as bigint) as test_drives,
  cast(sum(case when state = 'won' then 1 else 0 end) as bigint) as won
from facts.opportunities
group by began_on, coalesce(store_code, ''), brand, began_in
