-- The margin rate that holds for a store's business, and when: one row per store, category, brand, job type and start; periods do not overlap. The most
-- special of the rates that fit counts: one of the dealer before one for all, then one of the brand, then one of the job type. The empty text stands
-- for a job type that has no rate of its own, for a brand that is unknown (the store's is meant) or has none, and for business that no store is known of.
-- grain: store_code, category, brand, job_type, from_on
-- check: from_on < to_on
-- check: margin_ratio between -1 and 1
with rates as (
  select
    r.dealer_code,
    r.category,
    coalesce(r.brand, '') as brand,
    coalesce(r.job_type, '') as job_type,
    r.margin_ratio,
    coalesce(r.from_on, date '1900-01-01') as from_on,
    coalesce(r.to_on, date '2999-12-31') as to_on,
    case when r.dealer_code is null then 4 else 0 end + case when r.brand is null then 2 else 0 end + case when r.job_type is null then 1 else 0 end as breadth,
    r.source,
    r.source_key
  from staging.margin_rates as r
),
kinds as (
  select category, brand, job_type from rates group by category, brand, job_type
),
brands as (
  select category, brand from kinds
  union
  select category, '' from kinds
),
job_types as (
  select category, job_type from kinds
  union
  select category, '' from kinds
),
stores as (
  select store_code, upper(dealer_code) as dealer_code, coalesce(brand, '') as brand from facts.stores
  union all
  select '', cast(null as varchar), ''
),
cells as (
  select s.store_code, s.dealer_code, b.category, b.brand, case when b.brand = '' then s.brand else b.brand end as brand_meant, j.job_type
  from stores as s
  cross join brands as b
  inner join job_types as j on j.category = b.category
),
fitting as (
  select c.store_code, c.category, c.brand, c.job_type, r.margin_ratio, r.from_on, r.to_on, r.breadth, r.source, r.source_key
  from cells as c
  inner join rates as r
    on
      r.category = c.category
      and (r.dealer_code is null or upper(r.dealer_code) = c.dealer_code)
      and r.brand in ('', c.brand_meant)
      and r.job_type in ('', c.job_type)
),
marks as (
  select store_code, category, brand, job_type, from_on as mark_on from fitting
  union
  select store_code, category, brand, job_type, to_on from fitting
),
periods as (
  select
    store_code,
    category,
    brand,
    job_type,
    mark_on as period_from,
    lead(mark_on) over (partition by store_code, category, brand, job_type order by mark_on) as period_to
  from marks
),
chosen as (
  select
    p.store_code,
    p.category,
    p.brand,
    p.job_type,
    p.period_from,
    p.period_to,
    f.margin_ratio,
    row_number() over (
      partition by p.store_code, p.category, p.brand, p.job_type, p.period_from
      order by f.breadth, f.from_on desc, f.source, f.source_key
    ) as choice
  from periods as p
  inner join fitting as f
    on
      f.store_code = p.store_code
      and f.category = p.category
      and f.brand = p.brand
      and f.job_type = p.job_type
      and f.from_on <= p.period_from
      and f.to_on > p.period_from
)
select store_code, category, brand, job_type, period_from as from_on, period_to as to_on, margin_ratio
from chosen
where choice = 1
