-- Recency, frequency and money of all purchases together: one row per person and moment with a purchase. Two categories bought on one day are one
-- purchase day. recency_days counts from the last purchase day to the last day included.
-- grain: person_no, as_of_at
-- check: recency_days >= 0
-- check: orders >= purchase_days
with purchase_days as (
  select
    s.person_no,
    s.as_of_at,
    s.as_of_on,
    o.revenue_on,
    count(*) as orders,
    sum(o.revenue_yuan) as amount_yuan
  from facts.orders as o
  inner join features.spine as s on s.person_no = o.person_no and o.revenue_at < s.as_of_at
  where o.revenue_yuan > 0
  group by s.person_no, s.as_of_at, s.as_of_on, o.revenue_on
)
select
  person_no,
  as_of_at,
  min(revenue_on) as first_on,
  max(revenue_on) as last_on,
  greatest(date_diff('day', max(revenue_on), as_of_on) - 1, 0) as recency_days,
  cast(sum(orders) as bigint) as orders,
  cast(count(*) as bigint) as purchase_days,
  cast(sum(amount_yuan) as decimal(14, 2)) as amount_yuan
from purchase_days
group by person_no, as_of_at, as_of_on
