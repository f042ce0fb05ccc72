-- The cars that each person had, as far as they were known by then: one row per person, moment and car. A car is known from its first event with the person
-- (delivery, workshop visit, contract), not from the day on its papers, which may be told years later. Every event counts at its own time: a contract that
-- was settled or cancelled after the moment still ran then. A car that we took from its owner is theirs no more from that moment on, whatever its
-- papers say. due_in_days and the like count from the first day not included; negative ones are past.
-- km_a_day is what the last reading says, since the first sale. maintenance_due_on is 10,000 km or a year after the last maintenance (or the delivery).
-- grain: person_no, as_of_at, vin
-- check: car_age_days >= 0 and held_days >= 0
-- check: older_cars >= 0
-- check: maintenances >= 0 and visits >= maintenances
-- check: km_a_day is null or km_a_day between 1 and 500
-- column vin: 车架号 | VIN
-- column energy: 能源 | petrol, hybrid, plug_in or electric
-- column brand: 品牌 | brand
-- column list_yuan: 指导价 | guide price of the series | yuan
-- column is_bought_here: 本店购入 | bought from the group
-- column older_cars: 更早的车 | cars bought from the group that the person has had for longer | cars
-- column held_on: 持有起 | first day on which the person is known with the car
-- column held_days: 持有天数 | days since then | days
-- column car_age_days: 车龄 | days since the first sale of the car | days
-- column maintenances: 保养次数 | maintenance visits of the car | visits
-- column visits: 进厂次数 | workshop visits of the car | visits
-- column visits_in_year: 近一年进厂 | workshop visits within a year | visits
-- column last_maintenance_on: 上次保养 | day of the last maintenance
-- column last_visit_on: 上次进厂 | day of the last workshop visit
-- column visit_age_days: 距上次进厂 | days since the last workshop visit | days
-- column km_a_day: 日均里程 | kilometres a day | km
-- column mileage_km: 里程 | last reading | km
-- column maintenance_due_on: 保养到期 | day on which the next maintenance is due
-- column maintenance_due_in_days: 距保养到期 | days until then | days
-- column maintenance_progress: 保养进度 | days since the last maintenance (or the delivery) in hundredths of that interval | percent
-- column wear_age_days: 距上次换胎或电瓶 | days since tyres or battery were last renewed | days
-- column insurance_ends_on: 保险到期 | first day without insurance signed here
-- column insurance_due_in_days: 距保险到期 | days until then | days
-- column policies: 保单数 | policies signed here | policies
-- column policy_gaps: 断保年数 | years between the first and the last policy without one | years
-- column warranty_ends_on: 质保到期 | first day without the maker's or an extended warranty
-- column warranty_due_in_days: 距质保到期 | days until then | days
-- column extended_warranties: 延保数 | extended warranties signed | contracts
-- column loan_ends_on: 贷款到期 | last instalment of the running loan
-- column loan_due_in_days: 距贷款到期 | days until then | days
-- column loan_age_days: 贷款天数 | days since it was paid out | days
-- column lease_ends_on: 租赁到期 | end of the running lease
-- column lease_due_in_days: 距租赁到期 | days until then | days
-- column lease_age_days: 租赁天数 | days since it began | days
-- column has_service_plan: 保养套餐 | a service plan runs
-- column open_appraisals: 未结评估 | appraisals of the car within 120 days that led to nothing yet | appraisals
with sightings as (
  select owner_no as person_no, vin, happened_at, happened_on, 0 as is_delivery
  from facts.service_visits
  where owner_no is not null and vin is not null and status <> 'cancelled'
  union all
  select person_no, vin, delivered_at, delivered_on, 1
  from facts.orders
  where person_no is not null and vin is not null and category in ('new_vehicle', 'used_vehicle') and delivered_at < as_of()
  union all
  select person_no, vin, signed_at, signed_on, 0
  from facts.contracts
  where person_no is not null and vin is not null and signed_at is not null
),
known as (
  select
    person_no,
    vin,
    min(happened_at) as known_at,
    min(happened_on) as known_on,
    min(case when is_delivery = 1 then happened_at end) as delivered_at
  from sightings
  group by person_no, vin
),
owned as (
  select
    s.person_no,
    s.as_of_at,
    s.as_of_on,
    k.vin,
    min(k.known_on) as held_on,
    min(case when k.delivered_at < s.as_of_at then 1 else 0 end) as is_bought_here
  from known as k
  inner join features.spine as s on s.person_no = k.person_no and k.known_at < s.as_of_at
  inner join facts.ownerships as o
    on
      o.person_no = k.person_no
      and o.vin = k.vin
      and (o.from_on is null or o.from_on < s.as_of_on)
      and (o.to_on is null or o.to_on >= s.as_of_on)
  group by s.person_no, s.as_of_at, s.as_of_on, k.vin
),
workshop as (
  select vin, happened_at, happened_on, mileage_km, case when job_type = 'maintenance' then 1 else 0 end as is_maintenance
  from facts.service_visits
  where vin is not null and status <> 'cancelled' and coalesce(job_type, 'other') <> 'pre_delivery'
),
served as (
  select
    o.person_no,
    o.as_of_at,
    o.vin,
    count(*) as visits,
    sum(w.is_maintenance) as maintenances,
    sum(case when w.happened_on >= o.as_of_on - interval '365' day then 1 else 0 end) as visits_in_year,
    max(case when w.is_maintenance = 1 then w.happened_on end) as last_maintenance_on,
    max(w.happened_on) as last_visit_on,
    max(case when w.mileage_km > 0 then w.happened_on end) as read_on,
    max(w.mileage_km) as mileage_km
  from owned as o
  inner join workshop as w on w.vin = o.vin and w.happened_at < o.as_of_at
  group by o.person_no, o.as_of_at, o.vin
),
appraised as (
  select o.person_no, o.as_of_at, o.vin, count(*) as open_appraisals
  from owned as o
  inner join facts.appraisals as a
    on
      a.vin = o.vin
      and a.happened_at < o.as_of_at
      and a.happened_on >= o.as_of_on - interval '120' day
      and (a.closed_at is null or a.closed_at >= o.as_of_at)
  group by o.person_no, o.as_of_at, o.vin
),
worn as (
  select o.person_no, o.as_of_at, o.vin, max(w.happened_on) as last_wear_on
  from owned as o
  inner join facts.wear_parts as w on w.vin = o.vin and w.happened_at < o.as_of_at
  group by o.person_no, o.as_of_at, o.vin
),
signed as (
  select
    o.person_no,
    o.as_of_at,
    o.vin,
    max(case when c.kind = 'insurance' and (c.cancelled_at is null or c.cancelled_at >= o.as_of_at) then c.ends_on end) as insurance_ends_on,
    min(case when c.kind = 'insurance' then c.starts_on end) as insured_from_on,
    sum(case when c.kind = 'insurance' then 1 else 0 end) as policies,
    max(case when c.kind = 'extended_warranty' and (c.cancelled_at is null or c.cancelled_at >= o.as_of_at) then c.ends_on end) as extended_to_on,
    sum(case when c.kind = 'extended_warranty' then 1 else 0 end) as extended_warranties,
    max(case when c.kind = 'loan' and (c.settled_at is null or c.settled_at >= o.as_of_at) then c.ends_on end) as loan_ends_on,
    max(case when c.kind = 'loan' and (c.settled_at is null or c.settled_at >= o.as_of_at) then c.signed_on end) as loan_signed_on,
    max(case when c.kind = 'lease' and (c.settled_at is null or c.settled_at >= o.as_of_at) then c.ends_on end) as lease_ends_on,
    max(case when c.kind = 'lease' and (c.settled_at is null or c.settled_at >= o.as_of_at) then c.signed_on end) as lease_signed_on,
    max(case when c.kind = 'service_plan' and c.ends_on >= o.as_of_on and (c.cancelled_at is null or c.cancelled_at >= o.as_of_at) then 1 else 0 end) as plans
  from owned as o
  inner join facts.contracts as c on c.vin = o.vin and c.person_no = o.person_no and c.signed_at < o.as_of_at
  group by o.person_no, o.as_of_at, o.vin
),
measured as (
  select
    o.person_no,
    o.as_of_at,
    o.as_of_on,
    o.vin,
    v.brand,
    v.energy,
    v.series_code,
    o.held_on,
    o.is_bought_here,
    sum(o.is_bought_here) over (partition by o.person_no, o.as_of_at order by o.held_on, o.vin rows between unbounded preceding and 1 preceding) as older_cars,
    coalesce(v.sold_on, v.licensed_on, o.held_on) as sold_on,
    v.warranty_ends_on,
    coalesce(s.visits, 0) as visits,
    coalesce(s.maintenances, 0) as maintenances,
    coalesce(s.visits_in_year, 0) as visits_in_year,
    s.last_maintenance_on,
    s.last_visit_on,
    s.mileage_km,
    s.read_on
  from owned as o
  left join facts.vehicles as v on v.vin = o.vin
  left join served as s on s.person_no = o.person_no and s.as_of_at = o.as_of_at and s.vin = o.vin
),
paces as (
  select
    person_no,
    as_of_at,
    vin,
    case
      when mileage_km > 0 and date_diff('day', sold_on, read_on) >= 30
        then least(greatest(mileage_km / nullif(date_diff('day', sold_on, read_on), 0), 1), 500)
    end as km_a_day
  from measured
),
plans as (
  select
    m.person_no,
    m.as_of_at,
    m.vin,
    p.km_a_day,
    cast(
      date_add('day', least(365, 10000 / nullif(coalesce(p.km_a_day, 40), 0)), coalesce(m.last_maintenance_on, m.held_on)) as date
    ) as maintenance_due_on
  from measured as m
  inner join paces as p on p.person_no = m.person_no and p.as_of_at = m.as_of_at and p.vin = m.vin
)
select
  p.person_no,
  p.as_of_at,
  p.as_of_on,
  p.vin,
  p.brand,
  p.energy,
  e.list_yuan,
  p.is_bought_here = 1 as is_bought_here,
  cast(coalesce(p.older_cars, 0) as bigint) as older_cars,
  p.held_on,
  greatest(date_diff('day', p.held_on, p.as_of_on), 0) as held_days,
  greatest(date_diff('day', p.sold_on, p.as_of_on), 0) as car_age_days,
  cast(p.visits as bigint) as visits,
  cast(p.maintenances as bigint) as maintenances,
  cast(p.visits_in_year as bigint) as visits_in_year,
  p.last_maintenance_on,
  p.last_visit_on,
  date_diff('day', p.last_visit_on, p.as_of_on) as visit_age_days,
  cast(d.km_a_day as bigint) as km_a_day,
  cast(p.mileage_km as bigint) as mileage_km,
  d.maintenance_due_on,
  date_diff('day', p.as_of_on, d.maintenance_due_on) as maintenance_due_in_days,
  100 * date_diff('day', coalesce(p.last_maintenance_on, p.held_on), p.as_of_on)
  / nullif(date_diff('day', coalesce(p.last_maintenance_on, p.held_on), d.maintenance_due_on), 0) as maintenance_progress,
  date_diff('day', w.last_wear_on, p.as_of_on) as wear_age_days,
  c.insurance_ends_on,
  date_diff('day', p.as_of_on, c.insurance_ends_on) as insurance_due_in_days,
  cast(coalesce(c.policies, 0) as bigint) as policies,
  case
    when c.policies > 0
      then cast(greatest(date_diff('month', c.insured_from_on, c.insurance_ends_on) / 12 - c.policies, 0) as bigint)
  end as policy_gaps,
  case
    when c.extended_to_on is null then p.warranty_ends_on
    when p.warranty_ends_on is null then c.extended_to_on
    else greatest(p.warranty_ends_on, c.extended_to_on)
  end as warranty_ends_on,
  date_diff(
    'day',
    p.as_of_on,
    case
      when c.extended_to_on is null then p.warranty_ends_on
      when p.warranty_ends_on is null then c.extended_to_on
      else greatest(p.warranty_ends_on, c.extended_to_on)
    end
  ) as warranty_due_in_days,
  cast(coalesce(c.extended_warranties, 0) as bigint) as extended_warranties,
  c.loan_ends_on,
  date_diff('day', p.as_of_on, c.loan_ends_on) as loan_due_in_days,
  date_diff('day', c.loan_signed_on, p.as_of_on) as loan_age_days,
  c.lease_ends_on,
  date_diff('day', p.as_of_on, c.lease_ends_on) as lease_due_in_days,
  date_diff('day', c.lease_signed_on, p.as_of_on) as lease_age_days,
  coalesce(c.plans, 0) = 1 as has_service_plan,
  cast(coalesce(a.open_appraisals, 0) as bigint) as open_appraisals
from measured as p
inner join plans as d on d.person_no = p.person_no and d.as_of_at = p.as_of_at and d.vin = p.vin
left join appraised as a on a.person_no = p.person_no and a.as_of_at = p.as_of_at and a.vin = p.vin
left join worn as w on w.person_no = p.person_no and w.as_of_at = p.as_of_at and w.vin = p.vin
left join signed as c on c.person_no = p.person_no and c.as_of_at = p.as_of_at and c.vin = p.vin
left join facts.series as e on e.series_code = p.series_code
