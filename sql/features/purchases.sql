-- What each person had bought by category: one row per person, moment and category with a purchase. A purchase is an order that counts, net of
-- refunds, on the day that it counts; an order that was refunded whole is none. amount_yuan is what those orders brought.
-- grain: person_no, as_of_at, category
-- check: orders >= purchase_days and purchase_days >= 1
-- check: amount_yuan > 0
-- check: first_on <= last_on
with purchase_days as (
  select
    s.person_no,
    s.as_of_at,
    o.category,
    o.revenue_on,
    count(*) as orders,
    sum(o.revenue_yuan) as amount_yuan
  from facts.orders as o
  inner join features.spine as s on s.person_no = o.person_no and o.revenue_at < s.as_of_at
  where o.revenue_yuan > 0
  group by s.person_no, s.as_of_at, o.category, o.revenue_on
)
select
  person_no,
  as_of_at,
  category,
  min(revenue_on) as first_on,
  max(revenue_on) as last_on,
  cast(sum(orders) as bigint) as orders,
  cast(count(*) as bigint) as purchase_days,
  cast(sum(amount_yuan) as decimal(14, 2)) as amount_yuan
from purchase_days
group by person_no, as_of_at, category
