-- Who shops for which brand: one row per person, brand and run of interest. A lead, showroom visit, test drive or car deal within 60 days of the one
-- before it is the same opportunity, so one shopper whom a portal sent to four dealers is one, not four leads.
-- The brand is that of the series, else the lead's own, else the store's; without any it is the empty text. Invalid leads and events that name
-- nobody are in none. leads counts records; store_code is the first store
-- that it went to (of several on a day, the first by code). state: won by a deal that was not cancelled, else open
-- while the last event lies within 60 days of the data date, else lost. deal_no is the first deal that won it.
-- grain: person_no, brand, opportunity
-- check: began_on <= last_on
-- check: leads + visits + test_drives + deals > 0
-- check: state in ('won', 'open', 'lost')
-- column brand: 品牌 | brand
-- column state: 状态 | won, open or lost
-- column began_on: 开始日期 | first event
-- column last_on: 最近日期 | last event
-- column store_code: 门店 | first store that it went to
-- column delivered_on: 交付日期 | delivery of the deal that won it
-- column leads: 线索数 | leads | leads
-- column visits: 到店次数 | showroom visits | visits
-- column test_drives: 试驾次数 | test drives | test drives
with touches as (
  select e.person_no, e.happened_on, e.channel, e.store_code, coalesce(c.brand, e.brand, s.brand, '') as brand, 1 as leads, 0 as visits, 0 as test_drives, cast(null as bigint) as deal_no, 0 as deals
  from facts.leads as e
  left join facts.series as c on c.series_code = e.series_code
  left join facts.stores as s on s.store_code = e.store_code
  where e.person_no is not null and coalesce(e.status, 'new') <> 'invalid'
  union all
  select e.person_no, e.happened_on, e.channel, e.store_code, coalesce(c.brand, s.brand, ''), 0, 1, 0, cast(null as bigint), 0
  from facts.showroom_visits as e
  left join facts.series as c on c.series_code = e.series_code
  left join facts.stores as s on s.store_code = e.store_code
  where e.person_no is not null
  union all
  select e.person_no, e.completed_on, e.channel, e.store_code, coalesce(c.brand, s.brand, ''), 0, 0, 1, cast(null as bigint), 0
  from facts.bookings as e
  left join facts.series as c on c.series_code = e.series_code
  left join facts.stores as s on s.store_code = e.store_code
  where e.person_no is not null and e.kind = 'test_drive' and e.status = 'completed' and e.completed_at < as_of()
  union all
  select d.person_no, d.happened_on, d.began_in, d.store_code, coalesce(d.brand, s.brand, ''), 0, 0, 0, case when d.has_lapsed then cast(null as bigint) else d.deal_no end, 1
  from facts.deals as d
  left join facts.stores as s on s.store_code = d.store_code
  where d.person_no is not null
),
days as (
  select
    person_no,
    brand,
    happened_on,
    min(channel) as channel,
    min(store_code) as store_code,
    sum(leads) as leads,
    sum(visits) as visits,
    sum(test_drives) as test_drives,
    sum(deals) as deals,
    min(deal_no) as deal_no
  from touches
  group by person_no, brand, happened_on
),
changes as (
  select
    d.*,
    case
      when date_diff('day', lag(d.happened_on) over (partition by d.person_no, d.brand order by d.happened_on), d.happened_on) <= 60 then 0
      else 1
    end as is_change
  from days as d
),
runs as (
  select c.*, sum(c.is_change) over (partition by c.person_no, c.brand order by c.happened_on) as run
  from changes as c
),
won as (
  select
    person_no,
    brand,
    cast(run as bigint) as opportunity,
    min(happened_on) as began_on,
    max(happened_on) as last_on,
    min_by(channel, happened_on) filter (where channel is not null) as began_in,
    min_by(store_code, happened_on) filter (where store_code is not null) as store_code,
    cast(sum(leads) as bigint) as leads,
    cast(sum(visits) as bigint) as visits,
    cast(sum(test_drives) as bigint) as test_drives,
    cast(sum(deals) as bigint) as deals,
    min(deal_no) as deal_no,
    case
      when min(deal_no) is not null then 'won'
      when date_diff('day', max(happened_on), as_of_on()) <= 60 then 'open'
      else 'lost'
    end as state
  from runs
  group by person_no, brand, run
)
select o.*, d.delivered_on
from won as o
left join facts.deals as d on d.deal_no = o.deal_no
