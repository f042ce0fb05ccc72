-- What is left of the revenue: one row per day, store, category and way of knowing. Of sales and service it is estimated, by the rate that held that day
-- for the store, category, brand and job type (facts.margin_rates); of loans, leases and policies it is the commission that the provider pays.
-- Revenue is summed first and rated then, so that few rows meet the rates. Revenue without a rate brings no margin and is told in unrated_yuan.
-- grain: day_on, store_code, category, is_estimated
-- check: is_estimated or revenue_yuan = 0
-- column day_on: 日期 | day on which the revenue counts, or the contract was signed
-- column store_code: 门店 | store, empty text when unknown
-- column category: 类别 | order category, service, or kind of contract
-- column is_estimated: 估算 | by a rate; else as the provider pays it
-- column revenue_yuan: 收入 | revenue, net of refunds, VAT included | yuan
-- column margin_yuan: 毛利 | margin | yuan
-- column unrated_yuan: 无毛利率收入 | revenue for which there is no rate | yuan
with sums as (
  select revenue_on as day_on, coalesce(store_code, '') as store_code, category, coalesce(brand, '') as brand, '' as job_type, sum(revenue_yuan) as revenue_yuan
  from facts.orders
  where revenue_on is not null
  group by revenue_on, coalesce(store_code, ''), category, coalesce(brand, '')
  union all
  select revenue_on, coalesce(store_code, ''), 'service', '', coalesce(job_type, ''), sum(revenue_yuan)
  from facts.service_visits
  where revenue_on is not null
  group by revenue_on, coalesce(store_code, ''), coalesce(job_type, '')
),
named as (
  select
    s.day_on,
    s.store_code,
    s.category,
    case when s.brand = '' then coalesce(c.brand, '') else s.brand end as brand,
    s.job_type,
    sum(s.revenue_yuan) as revenue_yuan
  from sums as s
  left join facts.store_calendar as c on c.store_code = s.store_code and s.day_on >= c.from_on and s.day_on < c.to_on
  group by s.day_on, s.store_code, s.category, case when s.brand = '' then coalesce(c.brand, '') else s.brand end, s.job_type
),
rated as (
  select
    n.day_on,
    n.store_code,
    n.category,
    n.revenue_yuan,
    coalesce(
      max(case when r.brand <> '' and r.job_type <> '' then r.margin_ratio end),
      max(case when r.brand <> '' then r.margin_ratio end),
      max(case when r.job_type <> '' then r.margin_ratio end),
      max(r.margin_ratio)
    ) as margin_ratio
  from named as n
  left join facts.margin_rates as r
    on
      r.store_code = n.store_code
      and r.category = n.category
      and r.brand in ('', n.brand)
      and r.job_type in ('', n.job_type)
      and n.day_on >= r.from_on
      and n.day_on < r.to_on
  group by n.day_on, n.store_code, n.category, n.brand, n.job_type, n.revenue_yuan
),
margins as (
  select
    day_on,
    store_code,
    category,
    true as is_estimated,
    revenue_yuan,
    round(revenue_yuan * coalesce(margin_ratio, 0), 2) as margin_yuan,
    case when margin_ratio is null then revenue_yuan else 0 end as unrated_yuan
  from rated
  union all
  select coalesce(signed_on, starts_on), coalesce(store_code, ''), kind, false, cast(0 as decimal(14, 2)), commission_yuan, cast(0 as decimal(14, 2))
  from facts.contracts
  where commission_yuan <> 0 and kind in ('loan', 'lease', 'insurance') and state <> 'cancelled'
)
select
  day_on,
  store_code,
  category,
  is_estimated,
  cast(sum(revenue_yuan) as decimal(14, 2)) as revenue_yuan,
  cast(sum(margin_yuan) as decimal(14, 2)) as margin_yuan,
  cast(sum(unrated_yuan) as decimal(14, 2)) as unrated_yuan
from margins
group by day_on, store_code, category, is_estimated
