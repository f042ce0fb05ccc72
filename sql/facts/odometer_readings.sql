-- Every odometer reading of a car: one row each, in time order. Readings of a VIN that is none are left out.
-- grain: source, source_key
-- check: mileage_km >= 0
with readings as (
  select translate(upper(o.vin), 'IOQ -', '100') as bare_vin, o.*
  from staging.odometer_readings as o
  where o.happened_at < as_of()
)
select r.bare_vin as vin, r.source, r.source_key, r.happened_at, r.happened_on, r.mileage_km
from readings as r
where regexp_like(r.bare_vin, '^[0-9A-HJ-NPR-Z]{17}$')
order by r.happened_at
