-- What personas are clustered on: one row per person or organisation that is scored, with needs and behaviour as numbers of like size. Probabilities are the
-- highest of a group of needs, in percent; counts are cut at what tells people apart.
-- keep: no
-- grain: person_no
with likely as (
  select
    person_no,
    max(case when need in ('first_maintenance', 'maintenance_due', 'winback_service') then probability else 0 end) as service,
    max(case when need = 'insurance_renewal' then probability else 0 end) as insurance,
    max(case when need in ('replacement', 'test_drive_followup', 'nev_switch') then probability else 0 end) as next_car,
    max(case when need in ('accessories', 'parking_charging') then probability else 0 end) as extras
  from scores.needs
  group by person_no
),
workshop as (
  select person_no, sum(visits) as visits, sum(visits_in_year) as visits_in_year
  from features.cars
  where as_of_at = as_of()
  group by person_no
)
select
  a.person_no,
  cast(100 * coalesce(l.service, 0) as decimal(9, 4)) as service_need,
  cast(100 * coalesce(l.insurance, 0) as decimal(9, 4)) as insurance_need,
  cast(100 * coalesce(l.next_car, 0) as decimal(9, 4)) as car_need,
  cast(100 * coalesce(l.extras, 0) as decimal(9, 4)) as extras_need,
  cast(least(a.cars_bought, 4) as bigint) as cars,
  cast(least(coalesce(w.visits, 0), 12) as bigint) as workshop,
  cast(least(a.shop_orders, 8) as bigint) as shop,
  cast(least(a.touches_in_quarter + a.bookings_in_year + a.parkings + a.chargings, 8) as bigint) as ports
from scores.need_people as a
left join likely as l on l.person_no = a.person_no
left join workshop as w on w.person_no = a.person_no
where a.moment_no = 0 and a.is_scored
