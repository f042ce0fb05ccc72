-- Media spend: one row per day, store, campaign and medium.
-- grain: day_on, store_code, campaign_code, media
-- column day_on: 日期 | day
-- column store_code: 门店 | store that it was for, empty text for the group
-- column campaign_code: 活动 | campaign, as the medium names it
-- column media: 媒体 | medium
-- column amount_yuan: 金额 | spend | yuan
-- column impressions: 曝光 | impressions
-- column clicks: 点击 | clicks
select
  spent_on as day_on,
  coalesce(store_code, '') as store_code,
  campaign_code,
  media,
  cast(sum(amount_yuan) as decimal(14, 2)) as amount_yuan,
  cast(sum(coalesce(impressions, 0)) as bigint) as impressions,
  cast(sum(coalesce(clicks, 0)) as bigint) as clicks
from facts.spend
group by spent_on, coalesce(store_code, ''), campaign_code, media
