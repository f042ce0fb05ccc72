-- Workshop by day and store: one row each. A visit counts on the day its repair order was opened (cancelled ones and preparation of new cars do
-- not), revenue on the day it was settled, reversals taken off.
-- grain: day_on, store_code
-- check: visits >= 0
-- column day_on: 日期 | day
-- column store_code: 门店 | store, empty text when unknown
-- column visits: 进厂台次 | workshop visits | visits
-- column revenue_yuan: 售后收入 | settled revenue, VAT included | yuan
with happenings as (
  select
    happened_on as day_on,
    store_code,
    case when status <> 'cancelled' and coalesce(job_type, 'other') <> 'pre_delivery' then 1 else 0 end as visits,
    cast(0 as decimal(14, 2)) as revenue_yuan
  from facts.service_visits
  union all
  select revenue_on, store_code, 0, revenue_yuan
  from facts.service_visits
  where revenue_on is not null
)
select
  day_on,
  coalesce(store_code, '') as store_code,
  cast(sum(visits) as bigint) as visits,
  cast(sum(revenue_yuan) as decimal(14, 2)) as revenue_yuan
from happenings
group by day_on, coalesce(store_code, '')
having sum(visits) > 0 or sum(revenue_yuan) <> 0
