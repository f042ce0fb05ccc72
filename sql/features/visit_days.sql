-- The days on which cars came to a workshop: one row per car, owner's period and day. Cancelled repair orders and preparation of new cars are no visits. A
-- visit belongs to who had the car that day, whoever brought it; without one, to the person of the repair order (period 0). margin_yuan is what its settled
-- work brings, null without a rate; counts_on the day of its newest settlement. log_gap is the logarithm of the days since the visit before, of a first one
-- since the car was bought here, else null.
-- keep: no
-- grain: person_no, vin, period, visited_on
-- check: log_gap >= 0
with periods as (
  select person_no, vin, period, bought_on, coalesce(from_on, date '1900-01-01') as from_on, coalesce(ended_on, date '2999-12-31') as to_on
  from features.vehicle_periods
),
visits as (
  select
    coalesce(p.person_no, v.person_no) as person_no,
    coalesce(v.vin, '') as vin,
    coalesce(p.period, 0) as period,
    p.bought_on,
    v.happened_on,
    e.revenue_on,
    e.margin_yuan
  from facts.service_visits as v
  left join facts.earnings as e on e.key_hash = v.key_hash and not e.is_order
  left join periods as p on p.vin = v.vin and p.from_on <= v.happened_on and p.to_on > v.happened_on
  where v.status <> 'cancelled' and coalesce(v.job_type, 'other') <> 'pre_delivery'
),
days as (
  select person_no, vin, period, max(bought_on) as bought_on, happened_on, max(revenue_on) as counts_on, sum(margin_yuan) as margin_yuan
  from visits
  where person_no is not null
  group by person_no, vin, period, happened_on
),
gaps as (
  select
    d.person_no,
    d.vin,
    d.period,
    d.happened_on,
    d.counts_on,
    d.margin_yuan,
    date_diff('day', coalesce(lag(d.happened_on) over (partition by d.person_no, d.vin, d.period order by d.happened_on), d.bought_on), d.happened_on) as gap_days
  from days as d
)
select
  person_no,
  vin,
  period,
  happened_on as visited_on,
  counts_on,
  cast(margin_yuan as decimal(14, 2)) as margin_yuan,
  case when gap_days > 0 then cast(ln(gap_days) as decimal(18, 9)) when gap_days is not null then cast(0 as decimal(18, 9)) end as log_gap
from gaps
