-- What the models of service are fitted to and score: one row per car, owner's period and moment, of cars that were bought here or have been to a workshop.
-- The history begins on began_on: the day the car was bought here (origin 'bought'), else its first visit (origin 'came'). visits are the repeat visits: days
-- with a visit after it. It is watched for days_observed, to the last day known or to the end of the period (is_current: the car is still theirs). log_gaps sums
-- the logarithms of the gaps. margin_yuan is of margin_visits visits with a margin above 0, the first one included. visits_before and margin_before_yuan are of the year before the moment;
-- visits_ahead and margin_ahead_yuan are what
-- the year after the moment brought, as far as it is known.
-- car_no is that of features.vehicle_periods, 0 of a car that nobody owns.
-- keep: no
-- grain: person_no, vin, period, as_of_on
-- check: visits >= 0 and days_last >= 0 and days_last <= days_observed
-- check: (visits = 0) = (days_last = 0)
-- check: margin_visits >= 0 and margin_yuan >= 0
with firsts as (
  select person_no, vin, period, min(visited_on) as visited_on
  from features.visit_days
  group by person_no, vin, period
),
begun as (
  select
    coalesce(p.person_no, f.person_no) as person_no,
    coalesce(p.vin, f.vin) as vin,
    coalesce(p.period, f.period) as period,
    coalesce(p.bought_on, f.visited_on) as began_on,
    case when p.bought_on is null then 'came' else 'bought' end as origin,
    p.brand,
    p.car_no,
    p.ended_on
  from features.vehicle_periods as p
  full join firsts as f on f.person_no = p.person_no and f.vin = p.vin and f.period = p.period
  where p.bought_on is not null or f.visited_on is not null
),
watched as (
  select
    b.person_no,
    b.vin,
    b.period,
    m.as_of_on,
    m.since_on,
    m.until_on,
    b.began_on,
    b.origin,
    b.brand,
    b.car_no,
    case when b.ended_on < m.as_of_on then b.ended_on end as ended_on
  from begun as b
  inner join features.value_moments as m on b.began_on < m.as_of_on
),
counted as (
  select
    w.person_no,
    w.vin,
    w.period,
    w.as_of_on,
    sum(case when v.visited_on < w.as_of_on and v.visited_on > w.began_on then 1 else 0 end) as visits,
    max(case when v.visited_on < w.as_of_on and v.visited_on > w.began_on then v.visited_on end) as last_on,
    sum(case when v.visited_on < w.as_of_on and v.visited_on > w.began_on then v.log_gap end) as log_gaps,
    sum(case when v.counts_on < w.as_of_on and v.margin_yuan > 0 then 1 else 0 end) as margin_visits,
    sum(case when v.counts_on < w.as_of_on and v.margin_yuan > 0 then v.margin_yuan end) as margin_yuan,
    sum(case when v.visited_on < w.as_of_on and v.visited_on >= w.since_on then 1 else 0 end) as visits_before,
    sum(case when v.visited_on < w.as_of_on and v.visited_on >= w.since_on then v.margin_yuan end) as margin_before_yuan,
    sum(case when v.visited_on >= w.as_of_on and v.visited_on < w.until_on then 1 else 0 end) as visits_ahead,
    sum(case when v.visited_on >= w.as_of_on and v.visited_on < w.until_on then v.margin_yuan end) as margin_ahead_yuan
  from watched as w
  left join features.visit_days as v on v.person_no = w.person_no and v.vin = w.vin and v.period = w.period
  group by w.person_no, w.vin, w.period, w.as_of_on
)
select
  w.person_no,
  w.vin,
  w.period,
  w.as_of_on,
  coalesce(w.car_no, 0) as car_no,
  w.began_on,
  w.origin,
  coalesce(w.brand, '') as brand,
  w.ended_on is null as is_current,
  cast(c.visits as bigint) as visits,
  c.last_on,
  coalesce(date_diff('day', w.began_on, c.last_on), 0) as days_last,
  case
    when w.ended_on is null then date_diff('day', w.began_on, w.as_of_on) - 1
    else greatest(date_diff('day', w.began_on, w.ended_on), coalesce(date_diff('day', w.began_on, c.last_on), 0))
  end as days_observed,
  cast(coalesce(c.log_gaps, 0) as decimal(18, 9)) as log_gaps,
  cast(c.margin_visits as bigint) as margin_visits,
  cast(coalesce(c.margin_yuan, 0) as decimal(14, 2)) as margin_yuan,
  cast(c.visits_before as bigint) as visits_before,
  cast(coalesce(c.margin_before_yuan, 0) as decimal(14, 2)) as margin_before_yuan,
  cast(c.visits_ahead as bigint) as visits_ahead,
  cast(coalesce(c.margin_ahead_yuan, 0) as decimal(14, 2)) as margin_ahead_yuan
from watched as w
inner join counted as c on c.person_no = w.person_no and c.vin = w.vin and c.period = w.period and c.as_of_on = w.as_of_on
