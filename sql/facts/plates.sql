-- Which car bore a plate, from and to: one row per plate and car. A plate moves with its owner to the next car: it is that car's from the first day
-- on which a source saw both together, until another car is first seen with it.
-- grain: plate, vin
-- check: to_on is null or from_on < to_on
with seen as (
  select
    p.plate,
    case
      when regexp_like(p.vin, '^[0-9A-HJ-NPR-Z]{17}$') then p.vin
      when regexp_like(translate(upper(p.vin), 'IOQ -', '100'), '^[0-9A-HJ-NPR-Z]{17}$') then translate(upper(p.vin), 'IOQ -', '100')
    end as vin,
    p.day_on
  from identity.plates as p
),
firsts as (
  select plate, vin, min(day_on) as from_on
  from seen
  where vin is not null
  group by plate, vin
),
followed as (
  select plate, vin, from_on, lead(from_on) over (partition by plate order by from_on, vin) as to_on
  from firsts
)
select plate, vin, from_on, to_on
from followed
where to_on is null or from_on < to_on
