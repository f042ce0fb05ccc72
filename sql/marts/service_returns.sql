-- Do cars that we delivered come back to a workshop of the group? One row per month in which a year of their lives ended, quarter of delivery, store
-- that delivered, brand and number of the year (0 is the first 365 days with the customer). Only years that are over by the data date; preparation
-- of new cars and cancelled repair orders are no return.
-- grain: ended_on, delivered_on, store_code, brand, age_years
-- check: cars > 0 and returned >= 0 and returned <= cars
-- column ended_on: 满年月份 | first day of the month in which the year of life ended
-- column delivered_on: 交付季度 | first day of the quarter of delivery
-- column store_code: 门店 | store that delivered, empty text when unknown
-- column brand: 品牌 | brand, empty text when unknown
-- column age_years: 车龄年 | whole years since delivery before the year counted, 0 to 9
-- column cars: 车辆 | cars for which that year is over | cars
-- column returned: 回厂车辆 | of them with a visit in that year | cars
with ages as (
  select age_years
  from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as t(age_years)
),
cars as (
  select vin, delivered_on, store_code, brand
  from (
    select vin, delivered_on, store_code, brand, row_number() over (partition by vin order by delivered_on desc, order_hash) as place
    from facts.deals
    where vin is not null and delivered_on is not null
  ) as d
  where place = 1
),
years as (
  select
    c.vin,
    c.delivered_on,
    c.store_code,
    c.brand,
    a.age_years,
    cast(date_trunc('month', date_add('day', 365 * (a.age_years + 1) - 1, c.delivered_on)) as date) as ended_on
  from cars as c
  inner join ages as a on date_diff('day', c.delivered_on, as_of_on()) >= 365 * (a.age_years + 1)
),
visits as (
  select distinct vin, happened_on
  from facts.service_visits
  where vin is not null and status <> 'cancelled' and coalesce(job_type, 'other') <> 'pre_delivery'
),
returns as (
  select y.vin, y.age_years
  from years as y
  inner join visits as v on v.vin = y.vin
  where date_diff('day', y.delivered_on, v.happened_on) >= 365 * y.age_years
    and date_diff('day', y.delivered_on, v.happened_on) < 365 * (y.age_years + 1)
  group by y.vin, y.age_years
)
select
  y.ended_on,
  cast(date_trunc('quarter', y.delivered_on) as date) as delivered_on,
  coalesce(y.store_code, '') as store_code,
  coalesce(y.brand, '') as brand,
  cast(y.age_years as bigint) as age_years,
  cast(count(*) as bigint) as cars,
  cast(count(r.vin) as bigint) as returned
from years as y
left join returns as r on r.vin = y.vin and r.age_years = y.age_years
group by y.ended_on, cast(date_trunc('quarter', y.delivered_on) as date), coalesce(y.store_code, ''), coalesce(y.brand, ''), y.age_years
