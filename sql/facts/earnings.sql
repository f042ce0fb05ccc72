-- What each order and repair order brings: one row per order or visit whose revenue counts. The margin is estimated by the rate that held that day for the
-- store, category, brand and job type (facts.margin_rates); without a rate it is null. is_order tells orders from repair orders, whose keys are of other feeds.
-- keep: no
-- grain: is_order, key_hash
-- check: margin_yuan is null or abs(margin_yuan) <= abs(revenue_yuan)
with known_brands as (
  select category, brand from facts.margin_rates group by category, brand
),
known_jobs as (
  select category, job_type from facts.margin_rates group by category, job_type
),
revenues as (
  select
    true as is_order,
    o.key_hash,
    o.person_no,
    o.vin,
    coalesce(o.store_code, '') as store_code,
    o.category,
    coalesce(b.brand, '') as brand,
    '' as job_type,
    o.happened_on,
    o.revenue_on,
    o.revenue_yuan
  from facts.orders as o
  left join known_brands as b on b.category = o.category and b.brand = o.brand
  where o.revenue_on is not null
  union all
  select
    false,
    v.key_hash,
    v.person_no,
    v.vin,
    coalesce(v.store_code, ''),
    'service',
    '',
    coalesce(j.job_type, ''),
    v.happened_on,
    v.revenue_on,
    v.revenue_yuan
  from facts.service_visits as v
  left join known_jobs as j on j.category = 'service' and j.job_type = v.job_type
  where v.revenue_on is not null
)
select
  e.is_order,
  e.key_hash,
  e.person_no,
  e.vin,
  e.store_code,
  e.category,
  e.happened_on,
  e.revenue_on,
  e.revenue_yuan,
  cast(round(e.revenue_yuan * r.margin_ratio, 2) as decimal(14, 2)) as margin_yuan
from revenues as e
left join facts.margin_rates as r
  on
    r.store_code = e.store_code
    and r.category = e.category
    and r.brand = e.brand
    and r.job_type = e.job_type
    and e.revenue_on >= r.from_on
    and e.revenue_on < r.to_on
