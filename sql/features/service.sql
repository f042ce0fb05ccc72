-- What each person had serviced: one row per person and moment with a workshop visit. Cancelled repair orders and preparation of new cars are no
-- visits; revenue counts once it is settled.
-- grain: person_no, as_of_at
-- check: visits >= visit_days and visit_days >= 1
-- check: first_on <= last_on
with visit_days as (
  select
    s.person_no,
    s.as_of_at,
    v.happened_on,
    count(*) as visits,
    sum(case when v.revenue_at < s.as_of_at then v.revenue_yuan else 0 end) as revenue_yuan
  from facts.service_visits as v
  inner join features.spine as s on s.person_no = v.person_no and v.happened_at < s.as_of_at
  where v.status <> 'cancelled' and coalesce(v.job_type, 'other') <> 'pre_delivery'
  group by s.person_no, s.as_of_at, v.happened_on
)
select
  person_no,
  as_of_at,
  min(happened_on) as first_on,
  max(happened_on) as last_on,
  cast(sum(visits) as bigint) as visits,
  cast(count(*) as bigint) as visit_days,
  cast(sum(revenue_yuan) as decimal(14, 2)) as revenue_yuan
from visit_days
group by person_no, as_of_at
