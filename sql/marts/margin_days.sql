-- What is left of the revenue: one row per day, store, category and way of knowing. Of sales and service it is estimated, by the rate that held that day
-- for the store, category, brand and job type (facts.margin_rates); of loans, leases and policies it is the commission that the provider pays.
-- Revenue without a rate brings no margin and is told in unrated_yuan.
-- grain: day_on, store_code, category, is_estimated
-- check: is_estimated or revenue_yuan = 0
-- column day_on: 日期 | day on which the revenue counts, or the contract was signed
-- column store_code: 门店 | store, empty text when unknown
-- column category: 类别 | order category, service, or kind of contract
-- column is_estimated: 估算 | by a rate; else as the provider pays it
-- column revenue_yuan: 收入 | revenue, net of refunds, VAT included | yuan
-- column margin_yuan: 毛利 | margin | yuan
-- column unrated_yuan: 无毛利率收入 | revenue for which there is no rate | yuan
with known_brands as (
  select category, brand from facts.margin_rates group by category, brand
),
known_jobs as (
  select category, job_type from facts.margin_rates group by category, job_type
),
revenues as (
  select o.revenue_on as day_on, coalesce(o.store_code, '') as store_code, o.category, coalesce(b.brand, '') as brand, '' as job_type, o.revenue_yuan
  from facts.orders as o
  left join known_brands as b on b.category = o.category and b.brand = o.brand
  where o.revenue_on is not null
  union all
  select v.revenue_on, coalesce(v.store_code, ''), 'service', '', coalesce(j.job_type, ''), v.revenue_yuan
  from facts.service_visits as v
  left join known_jobs as j on j.category = 'service' and j.job_type = v.job_type
  where v.revenue_on is not null
),
rated as (
  select e.day_on, e.store_code, e.category, e.revenue_yuan, r.margin_ratio
  from revenues as e
  left join facts.margin_rates as r
    on
      r.store_code = e.store_code
      and r.category = e.category
      and r.brand = e.brand
      and r.job_type = e.job_type
      and e.day_on >= r.from_on
      and e.day_on < r.to_on
),
margins as (
  select
    day_on,
    store_code,
    category,
    true as is_estimated,
    revenue_yuan,
    cast(round(revenue_yuan * coalesce(margin_ratio, 0), 2) as decimal(14, 2)) as margin_yuan,
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
