-- Sales leads by the day they came in and by how soon the person stood in a showroom of the group: one row per day, store, channel and wait.
-- The wait is none when no visit came within 30 days, or not yet; so it is for a lead that names nobody. Invalid leads are in none of the rows.
-- grain: day_on, store_code, channel, waited
-- check: leads > 0
-- check: waited in ('same_day', 'within_3_days', 'within_7_days', 'within_30_days', 'none')
-- column day_on: 日期 | day the lead came in
-- column store_code: 门店 | store that it was sent to, empty text when unknown
-- column channel: 渠道 | channel that it came from
-- column waited: 到店间隔 | from the lead to the next showroom visit: same_day, within_3_days, within_7_days, within_30_days, none
-- column leads: 线索 | leads | leads
with visits as (
  select distinct person_no, happened_on
  from facts.showroom_visits
  where person_no is not null
),
first_visits as (
  select e.key_hash, min(v.happened_on) as visited_on
  from facts.leads as e
  inner join visits as v
    on v.person_no = e.person_no and v.happened_on >= e.happened_on and v.happened_on <= date_add('day', 30, e.happened_on)
  group by e.key_hash
),
waits as (
  select
    e.happened_on,
    coalesce(e.store_code, '') as store_code,
    e.channel,
    date_diff('day', e.happened_on, f.visited_on) as days
  from facts.leads as e
  left join first_visits as f on f.key_hash = e.key_hash
  where coalesce(e.status, 'new') <> 'invalid'
),
named as (
  select
    happened_on,
    store_code,
    channel,
    case
      when days is null then 'none'
      when days = 0 then 'same_day'
      when days <= 3 then 'within_3_days'
      when days <= 7 then 'within_7_days'
      else 'within_30_days'
    end as waited
  from waits
)
select happened_on as day_on, store_code, channel, waited, cast(count(*) as bigint) as leads
from named
group by happened_on, store_code, channel, waited
