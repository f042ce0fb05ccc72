-- The stores as they are described now, open or closed: one row per store. Of several dated descriptions the one in force at the data date
-- holds, else the newest that has begun, else the next one.
-- grain: store_code
-- check: store_code <> ''
with described as (
  select
    s.*,
    s.store_code as code,
    row_number() over (
      partition by s.store_code
      order by
        case when coalesce(s.from_on, date '1900-01-01') < as_of_on() then 0 else 1 end,
        case when coalesce(s.to_on, date '2999-12-31') >= as_of_on() then 0 else 1 end,
        coalesce(s.from_on, date '1900-01-01') desc,
        s.source,
        s.source_key
    ) as choice
  from staging.stores as s
  where s.store_code is not null
)
select
  code as store_code,
  name,
  dealer_code as dealer_code,
  dealer_group,
  brand,
  brands_authorised,
  region,
  province,
  city,
  opened_on,
  bought_on,
  closed_on
from described
where choice = 1
