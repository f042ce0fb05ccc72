-- Cars ordered and not yet delivered: one row per order and moment. margin_yuan is what it would bring, by the share that cars of its brand had left by then; an order
-- older than 180 days is not waited for. is_delivered_ahead: the car was delivered in the year after the moment, as far as it is known.
-- keep: no
-- grain: key_hash, as_of_on
with shares as (
  select m.as_of_on, o.brand, sum(e.margin_yuan) as margin_yuan, sum(e.revenue_yuan) as revenue_yuan
  from facts.earnings as e
  inner join facts.orders as o on o.key_hash = e.key_hash
  inner join features.value_moments as m on e.revenue_on < m.as_of_on
  where e.is_order and e.category in ('new_vehicle', 'used_vehicle') and e.margin_yuan is not null
  group by m.as_of_on, o.brand
),
whole as (
  select as_of_on, sum(margin_yuan) as margin_yuan, sum(revenue_yuan) as revenue_yuan
  from shares
  group by as_of_on
),
orders as (
  select
    o.key_hash,
    o.person_no,
    o.brand,
    o.amount_yuan,
    o.happened_on,
    o.revenue_on,
    case when o.has_lapsed then coalesce(o.cancelled_on, cast(o.happened_on + interval '30' day as date)) end as lapsed_on
  from facts.orders as o
  where o.category in ('new_vehicle', 'used_vehicle') and not o.is_counted_elsewhere and o.person_no is not null
)
select
  o.key_hash,
  m.as_of_on,
  o.person_no,
  coalesce(o.brand, '') as brand,
  cast(coalesce(o.amount_yuan * cast(coalesce(s.margin_yuan, w.margin_yuan) as double) / nullif(cast(coalesce(s.revenue_yuan, w.revenue_yuan) as double), 0), 0) as decimal(14, 2)) as margin_yuan,
  coalesce(o.revenue_on < m.until_on, false) as is_delivered_ahead,
  coalesce(p.kind = 'organisation', false) as is_organisation
from orders as o
left join identity.people as p on p.person_no = o.person_no
inner join features.value_moments as m
  on o.happened_on < m.as_of_on
  and o.happened_on >= m.as_of_on - interval '180' day
  and coalesce(o.revenue_on, date '2999-12-31') >= m.as_of_on
  and coalesce(o.lapsed_on, date '2999-12-31') >= m.as_of_on
left join shares as s on s.brand = o.brand and s.as_of_on = m.as_of_on
left join whole as w on w.as_of_on = m.as_of_on
