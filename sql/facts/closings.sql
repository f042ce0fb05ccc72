-- What closes a need, all kinds in one shape: one row per event that somebody did. src/needs/catalogue says which kinds close which need. vin is the car
-- that it was about, the empty text where it was about none. A car closes a need when it is ordered. Events count at their own times; an order that was
-- cancelled or refunded whole is none.
-- grain: kind, key_hash
-- keep: no
-- check: kind in ('accessory', 'car', 'car_sold', 'charging', 'extended_warranty', 'finance', 'insurance', 'lease_end', 'loan_settled', 'maintenance', 'nev', 'parking', 'pickup_return', 'points_spent', 'tyre_battery', 'workshop')
-- check: happened_at < as_of()
select case when v.job_type = 'maintenance' then 'maintenance' else 'workshop' end as kind, v.person_no, coalesce(v.vin, '') as vin, v.happened_at, v.happened_on, v.key_hash
from facts.service_visits as v
where v.person_no is not null and v.status <> 'cancelled' and coalesce(v.job_type, 'other') <> 'pre_delivery'
union all
select 'tyre_battery', person_no, coalesce(vin, ''), happened_at, happened_on, key_hash
from facts.wear_parts
where person_no is not null and happened_at < as_of()
union all
select
  case when kind = 'insurance' then 'insurance' else 'extended_warranty' end,
  person_no,
  coalesce(vin, ''),
  signed_at,
  signed_on,
  key_hash
from facts.contracts
where person_no is not null and kind in ('insurance', 'extended_warranty') and signed_at is not null
union all
select 'extended_warranty', person_no, '', revenue_at, revenue_on, key_hash
from facts.orders
where person_no is not null and category = 'extended_warranty' and revenue_yuan > 0
union all
select case when kind = 'loan' then 'loan_settled' else 'lease_end' end, person_no, coalesce(vin, ''), settled_at, settled_on, key_hash
from facts.contracts
where person_no is not null and kind in ('loan', 'lease') and settled_at < as_of()
union all
select 'car', person_no, coalesce(vin, ''), happened_at, happened_on, order_hash
from facts.deals
where person_no is not null and not has_lapsed
union all
select 'nev', d.person_no, coalesce(d.vin, ''), d.happened_at, d.happened_on, d.order_hash
from facts.deals as d
inner join facts.series as s on s.series_code = d.series_code
where d.person_no is not null and not d.has_lapsed and s.energy in ('electric', 'plug_in')
union all
select 'car_sold', person_no, coalesce(vin, ''), closed_at, closed_on, key_hash
from facts.appraisals
where person_no is not null and accepted and closed_at < as_of()
union all
select 'accessory', person_no, '', revenue_at, revenue_on, key_hash
from facts.orders
where person_no is not null and category = 'accessory' and revenue_yuan > 0
union all
select kind, person_no, coalesce(vin, ''), happened_at, happened_on, key_hash
from facts.bookings
where person_no is not null and kind in ('pickup_return', 'parking', 'charging')
union all
select 'points_spent', person_no, '', happened_at, happened_on, key_hash
from facts.points
where person_no is not null and points < 0 and not regexp_like(coalesce(reason, ''), '到期|过期|清零|expire')
union all
select 'finance', person_no, coalesce(vin, ''), happened_at, happened_on, key_hash
from facts.finance_applications
where person_no is not null
