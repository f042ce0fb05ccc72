-- Every odometer reading of a car: one row each. Readings of a VIN that is none are left out.
-- grain: key_hash
-- check: mileage_km >= 0
with readings as (
  select
    case
      when regexp_like(o.vin, '^[0-9A-HJ-NPR-Z]{17}$') then o.vin
      when regexp_like(translate(upper(o.vin), 'IOQ -', '100'), '^[0-9A-HJ-NPR-Z]{17}$') then translate(upper(o.vin), 'IOQ -', '100')
    end as clean_vin,
    o.*
  from staging.odometer_readings as o
  where o.happened_at < as_of()
)
select r.clean_vin as vin, r.source, r.source_key, r.key_hash, r.happened_at, r.happened_on, r.mileage_km
from readings as r
where r.clean_vin is not null
