-- The cars: one row per VIN (17 signs; I, O and Q read as 1, 0 and 0), described by its newest load.
-- grain: vin
with described as (
  select
    case
      when regexp_like(v.vin, '^[0-9A-HJ-NPR-Z]{17}$') then v.vin
      when regexp_like(translate(upper(v.vin), 'IOQ -', '100'), '^[0-9A-HJ-NPR-Z]{17}$') then translate(upper(v.vin), 'IOQ -', '100')
    end as clean_vin,
    split_part(v.source, '.', 1) as channel,
    l.load_number,
    l.delivered_on,
    v.*
  from staging.vehicles as v
  inner join staged.loads as l on l._load = v._load
),
newest as (
  select
    d.*,
    row_number() over (partition by d.clean_vin order by d.load_number desc, d.source, d.source_key) as choice
  from described as d
  where d.clean_vin is not null
)
select
  n.clean_vin as vin,
  coalesce(c.brand, n.brand) as brand,
  coalesce(c.name, n.series) as series,
  c.series_code,
  n.model,
  n.color,
  coalesce(n.energy, c.energy) as energy,
  n.produced_on,
  n.sold_on,
  n.licensed_on,
  n.warranty_ends_on
from newest as n
left join facts.series_aliases as a
  on a.channel = n.channel and a.alias = upper(n.series) and n.delivered_on >= a.from_on and n.delivered_on < a.to_on
left join facts.series as c on c.series_code = a.series_code
where n.choice = 1
