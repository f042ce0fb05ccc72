-- The car series: one row per series code; where two sources describe it, the first by name of source counts.
-- grain: series_code
with described as (
  select
    s.*,
    s.series_code as code,
    row_number() over (partition by s.series_code order by s.source, s.source_key) as choice
  from staging.series as s
)
select code as series_code, brand as brand, name as name, energy, segment, list_yuan
from described
where choice = 1
