-- What happened with each person, all kinds in one shape: one row per event, by person and newest first. The title is a code (category, job type,
-- state …) that pages put in words; the amount is what the order, repair order or payment says.
-- grain: kind, key_hash
-- check: happened_at < as_of()
-- column person_no: 客户序号 | person, number within this generation
-- column happened_at: 时间 | moment, UTC
-- column happened_on: 日期 | business day
-- column kind: 类型 | order, delivery, refund, service, booking, showroom_visit, lead, interaction or consent
-- column source: 来源 | feed that told it, channel.feed
-- column key_hash: 来源键号 | number of that record, as facts.* have it
-- column store_code: 门店 | store, empty when unknown
-- column amount_yuan: 金额 | amount, empty when there is none | yuan
-- column title: 内容 | what it was about, a code
with events as (
  select person_no, happened_at, happened_on, 'order' as kind, source, key_hash, store_code, amount_yuan, category as title
  from facts.orders
  union all
  select person_no, revenue_at, revenue_on, 'delivery', source, key_hash, store_code, revenue_yuan, category
  from facts.orders
  where category in ('new_vehicle', 'used_vehicle') and revenue_at is not null
  union all
  select person_no, happened_at, happened_on, 'refund', source, key_hash, store_code, amount_yuan, kind
  from facts.payments
  where kind in ('refund', 'reversal', 'forfeit')
  union all
  select person_no, happened_at, happened_on, 'service', source, key_hash, store_code, revenue_yuan, coalesce(job_type, status)
  from facts.service_visits
  union all
  select person_no, happened_at, happened_on, 'booking', source, key_hash, store_code, cast(null as decimal(14, 2)), kind
  from facts.bookings
  union all
  select person_no, happened_at, happened_on, 'showroom_visit', source, key_hash, store_code, cast(null as decimal(14, 2)), series_code
  from facts.showroom_visits
  union all
  select person_no, happened_at, happened_on, 'lead', source, key_hash, store_code, cast(null as decimal(14, 2)), coalesce(series_code, status)
  from facts.leads
  union all
  select person_no, happened_at, happened_on, 'interaction', source, key_hash, store_code, amount_yuan, kind
  from facts.interactions
  union all
  select person_no, happened_at, happened_on, 'consent', source, key_hash, store_code, cast(null as decimal(14, 2)), purpose || ' ' || state
  from facts.consents
)
select person_no, happened_at, happened_on, kind, source, key_hash, store_code, amount_yuan, title
from events
where person_no is not null
order by person_no, happened_at desc
