-- Figures that must agree wherever they are added up: one row per figure; the difference must be nothing.
-- grain: figure
-- check: difference = 0
-- column figure: 指标 | figure that is added up twice
-- column here: 来源合计 | sum in the table that it comes from
-- column there: 目标合计 | sum in the table that pages read
-- column difference: 差额 | here less there
with order_revenue as (
  select
    coalesce(sum(revenue_yuan), 0) as everyone,
    coalesce(sum(case when person_no is not null and revenue_yuan > 0 then revenue_yuan else 0 end), 0) as known
  from facts.orders
),
service_revenue as (
  select
    coalesce(sum(revenue_yuan), 0) as everyone,
    coalesce(
      sum(
        case
          when person_no is not null and status <> 'cancelled' and coalesce(job_type, 'other') <> 'pre_delivery' then revenue_yuan
          else 0
        end
      ),
      0
    ) as known
  from facts.service_visits
),
profiles as (
  select
    coalesce(sum(revenue_yuan), 0) as revenue,
    coalesce(sum(car_yuan + shop_yuan), 0) as parts,
    coalesce(sum(service_yuan), 0) as service,
    count(*) as people
  from marts.profiles
),
deals as (
  select count(*) as deals from facts.deals
),
cars as (
  select coalesce(sum(case when is_counted_elsewhere then 0 else 1 end), 0) as orders
  from facts.orders
  where category in ('new_vehicle', 'used_vehicle')
),
sales as (
  select coalesce(sum(revenue_yuan), 0) as revenue from marts.sales_days
),
workshop as (
  select coalesce(sum(revenue_yuan), 0) as revenue from marts.service_days
),
people as (
  select count(*) as people from facts.people
),
lines as (
  select count(*) as current_orders from staging.orders where happened_at < as_of()
),
orders as (
  select count(*) as orders from facts.orders
),
figures as (
  select 'order revenue by day' as figure, o.everyone as here, s.revenue as there
  from order_revenue as o cross join sales as s
  union all
  select 'order revenue of people', o.known, p.revenue
  from order_revenue as o cross join profiles as p
  union all
  select 'car and other revenue of people', p.revenue, p.parts
  from profiles as p
  union all
  select 'service revenue by day', v.everyone, w.revenue
  from service_revenue as v cross join workshop as w
  union all
  select 'service revenue of people', v.known, p.service
  from service_revenue as v cross join profiles as p
  union all
  select 'people', p.people, r.people
  from people as p cross join profiles as r
  union all
  select 'orders', l.current_orders, o.orders
  from lines as l cross join orders as o
  union all
  select 'car orders that count are deals', c.orders, d.deals
  from cars as c cross join deals as d
)
select
  figure,
  cast(here as decimal(18, 2)) as here,
  cast(there as decimal(18, 2)) as there,
  cast(here - there as decimal(18, 2)) as difference
from figures
