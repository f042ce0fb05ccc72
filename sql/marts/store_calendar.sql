-- What each store was, and when, for figures «as then»: one row per store and period; from_on is included, to_on is not.
-- grain: store_code, from_on
-- check: from_on < to_on
-- column store_code: 门店编码 | store code
-- column from_on: 起 | first day
-- column to_on: 止 | first day not included
-- column name: 门店 | name then
-- column brand: 品牌 | brand then
-- column dealer_group: 集团 | dealer group that it came with
-- column region: 区域 | region then
-- column is_open: 营业 | opened and not yet closed
-- column is_ours: 属于集团 | the group had it already
select store_code, from_on, to_on, name, brand, dealer_group, region, is_open, is_ours
from facts.store_calendar
order by store_code, from_on
