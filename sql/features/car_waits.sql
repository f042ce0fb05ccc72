-- How long cars were waited for: one row per moment and number of days between the order and the delivery, of cars delivered here before the moment.
-- Whoever has ordered no car yet gets none before such a wait is over.
-- keep: no
-- grain: as_of_on, wait_days
-- check: wait_days >= 0 and cars > 0
select
  m.as_of_on,
  greatest(0, date_diff('day', o.happened_on, o.revenue_on)) as wait_days,
  count(*) as cars
from facts.orders as o
inner join features.value_moments as m on o.revenue_on < m.as_of_on
where o.category in ('new_vehicle', 'used_vehicle') and not o.is_counted_elsewhere and o.person_no is not null
group by m.as_of_on, greatest(0, date_diff('day', o.happened_on, o.revenue_on))
