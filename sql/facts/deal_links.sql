-- Every record of a car deal: one row per record, with its role and the reason that it belongs there. The two orders are those of facts.deal_orders.
-- A lead, showroom visit or test drive belongs to one deal of its person only: from 90 days before the deal began to its delivery, of the same
-- store and series where both are known, the nearest in time. Invalid leads and test drives that did not take place belong to none.
-- grain: key_hash, role
-- check: role in ('dealer_order', 'online_order', 'lead', 'visit', 'test_drive')
-- check: reason in ('order', 'order_number', 'person_store_series', 'person_store', 'person_series', 'person')
with touches as (
  select 'lead' as role, source, source_key, key_hash, person_no, store_code, series_code, happened_at, happened_on
  from facts.leads
  where coalesce(status, 'new') <> 'invalid'
  union all
  select 'visit', source, source_key, key_hash, person_no, store_code, series_code, happened_at, happened_on
  from facts.showroom_visits
  union all
  select 'test_drive', source, source_key, key_hash, person_no, store_code, series_code, completed_at, completed_on
  from facts.bookings
  where kind = 'test_drive' and status = 'completed' and completed_at < as_of()
),
near as (
  select
    t.role,
    t.source,
    t.source_key,
    t.key_hash,
    d.deal_no,
    case
      when t.store_code is not null and t.series_code is not null and d.store_code is not null and d.series_code is not null then 'person_store_series'
      when t.store_code is not null and d.store_code is not null then 'person_store'
      when t.series_code is not null and d.series_code is not null then 'person_series'
      else 'person'
    end as reason,
    t.happened_at,
    t.happened_on,
    row_number() over (
      partition by t.role, t.key_hash
      order by abs(date_diff('second', t.happened_at, d.happened_at)), d.deal_no
    ) as choice
  from facts.deal_orders as d
  inner join touches as t on t.person_no = d.person_no
  where
    t.happened_at >= d.happened_at - interval '90' day
    and t.happened_on <= coalesce(d.delivered_on, d.happened_on)
    and (t.store_code is null or d.store_code is null or t.store_code = d.store_code)
    and (t.series_code is null or d.series_code is null or t.series_code = d.series_code)
)
select deal_no, source, source_key, key_hash, role, reason, happened_at, happened_on
from near
where choice = 1
union all
select deal_no, dealer_source, dealer_key, dealer_hash, 'dealer_order', case when online_key is null then 'order' else link_reason end, dealer_at, dealer_on
from facts.deal_orders
where dealer_key is not null
union all
select deal_no, online_source, online_key, online_hash, 'online_order', case when dealer_key is null then 'order' else link_reason end, online_at, online_on
from facts.deal_orders
where online_key is not null
