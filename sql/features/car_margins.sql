-- What a delivered car brings by brand, new and used apart: one row per moment, kind and brand ('' is all of them), of the two years before it. squares_yuan2
-- is the sum of the squares.
-- keep: no
-- grain: as_of_on, is_new, brand
with cars as (
  select m.as_of_on, e.category = 'new_vehicle' as is_new, coalesce(o.brand, '?') as brand, e.margin_yuan
  from facts.earnings as e
  inner join facts.orders as o on o.key_hash = e.key_hash
  inner join features.value_moments as m on e.revenue_on < m.as_of_on and e.revenue_on >= m.as_of_on - interval '24' month
  where e.is_order and e.category in ('new_vehicle', 'used_vehicle') and e.margin_yuan is not null
),
all_cars as (
  select as_of_on, is_new, brand, margin_yuan from cars
  union all
  select as_of_on, is_new, '', margin_yuan from cars
)
select
  as_of_on,
  is_new,
  brand,
  count(*) as cars,
  cast(sum(margin_yuan) as decimal(18, 2)) as margin_yuan,
  cast(sum(margin_yuan * margin_yuan) as decimal(30, 2)) as squares_yuan2
from all_cars
group by as_of_on, is_new, brand
