-- The two halves of each car deal: one row per deal, the dealer's order, the online order, or both where they are the same purchase.
-- They are tied by the other system's number (the online order's that the dealer typed, whatever that order was taken for, or the dealer's that
-- the shop keeps, within its store), else by same person, store and series within 90 days; one to one, living orders before lapsed ones, the
-- nearest in time first; a cancelled order of the dealer's never takes a living online order, one that was delivered and given back does when it names it.
-- An online order that was never paid still began the deal that the same person then made in the store.
-- `link_reason` is order_number, person_store_series or none. order_source and order_key name the order that counts: the dealer's where there is one.
-- began_in is the channel of the online order, else the dealer's.
-- keep: no
-- grain: deal_no
-- check: link_reason in ('order_number', 'person_store_series', 'none')
-- check: (link_reason = 'none') = (dealer_key is null or online_key is null)
with orders as (
  select
    key_hash, category, source, source_key, channel, is_dealer_order, person_no, store_code, series_code, brand, vin, order_no, external_order_no,
    has_lapsed, status = 'returned' as is_returned, happened_at, happened_on, delivered_on, amount_yuan
  from facts.placed_orders
  where category in ('new_vehicle', 'used_vehicle') or not is_dealer_order
),
dealer as (
  select c.* from orders as c where c.is_dealer_order
),
elsewhere as (
  select c.* from orders as c where not c.is_dealer_order
),
online as (
  select c.* from elsewhere as c where c.category in ('new_vehicle', 'used_vehicle')
),
named as (
  select
    d.key_hash as dealer_hash,
    o.key_hash as online_hash,
    case when o.person_no = d.person_no then 0 else 1 end as other_person,
    case when o.store_code = d.store_code then 0 else 1 end as other_store,
    case when d.has_lapsed then 1 else 0 end as lapsed,
    abs(date_diff('second', o.happened_at, d.happened_at)) as seconds
  from dealer as d
  inner join elsewhere as o on o.order_no = d.external_order_no
  where o.has_lapsed or not d.has_lapsed or d.is_returned
  union
  select
    d.key_hash,
    o.key_hash,
    case when o.person_no = d.person_no then 0 else 1 end,
    0,
    case when d.has_lapsed then 1 else 0 end,
    abs(date_diff('second', o.happened_at, d.happened_at))
  from online as o
  inner join dealer as d on d.order_no = o.external_order_no and d.store_code = o.store_code
  where o.has_lapsed or not d.has_lapsed or d.is_returned
),
by_number as (
  select
    dealer_hash,
    online_hash,
    row_number() over (partition by dealer_hash order by other_person, other_store, seconds, online_hash) as dealer_choice,
    row_number() over (partition by online_hash order by lapsed, seconds, dealer_hash) as online_choice
  from named
),
numbered as (
  select dealer_hash, online_hash
  from by_number
  where dealer_choice = 1 and online_choice = 1
),
by_person as (
  select
    d.key_hash as dealer_hash,
    o.key_hash as online_hash,
    row_number() over (
      partition by d.key_hash
      order by case when o.has_lapsed then 1 else 0 end, abs(date_diff('second', o.happened_at, d.happened_at)), o.key_hash
    ) as dealer_choice,
    row_number() over (
      partition by o.key_hash
      order by case when d.has_lapsed then 1 else 0 end, abs(date_diff('second', o.happened_at, d.happened_at)), d.key_hash
    ) as online_choice
  from dealer as d
  inner join online as o
    on o.person_no = d.person_no and o.store_code = d.store_code and o.series_code = d.series_code
  left join numbered as nd on nd.dealer_hash = d.key_hash
  left join numbered as nn on nn.online_hash = o.key_hash
  where
    abs(date_diff('day', o.happened_at, d.happened_at)) <= 90
    and (o.has_lapsed or not d.has_lapsed)
    and nd.dealer_hash is null
    and nn.online_hash is null
),
links as (
  select dealer_hash, online_hash, 'order_number' as link_reason
  from numbered
  union all
  select dealer_hash, online_hash, 'person_store_series' as link_reason
  from by_person
  where dealer_choice = 1 and online_choice = 1
),
dealer_deals as (
  select
    d.key_hash as order_hash,
    d.source as order_source,
    d.source_key as order_key,
    d.key_hash as dealer_hash,
    d.source as dealer_source,
    d.source_key as dealer_key,
    o.source as online_source,
    o.source_key as online_key,
    o.key_hash as online_hash,
    coalesce(l.link_reason, 'none') as link_reason,
    coalesce(o.channel, d.channel) as began_in,
    coalesce(d.person_no, o.person_no) as person_no,
    coalesce(d.store_code, o.store_code) as store_code,
    coalesce(d.brand, o.brand) as brand,
    coalesce(d.series_code, o.series_code) as series_code,
    coalesce(d.vin, o.vin) as vin,
    d.has_lapsed,
    case when o.happened_at < d.happened_at then o.happened_at else d.happened_at end as happened_at,
    case when o.happened_at < d.happened_at then o.happened_on else d.happened_on end as happened_on,
    coalesce(d.delivered_on, o.delivered_on) as delivered_on,
    d.happened_at as dealer_at,
    d.happened_on as dealer_on,
    o.happened_at as online_at,
    o.happened_on as online_on,
    d.amount_yuan
  from dealer as d
  left join links as l on l.dealer_hash = d.key_hash
  left join elsewhere as o on o.key_hash = l.online_hash
),
online_deals as (
  select
    o.key_hash as order_hash,
    o.source as order_source,
    o.source_key as order_key,
    cast(null as bigint) as dealer_hash,
    cast(null as varchar) as dealer_source,
    cast(null as varchar) as dealer_key,
    o.source as online_source,
    o.source_key as online_key,
    o.key_hash as online_hash,
    'none' as link_reason,
    o.channel as began_in,
    o.person_no,
    o.store_code,
    o.brand,
    o.series_code,
    o.vin,
    o.has_lapsed,
    o.happened_at,
    o.happened_on,
    o.delivered_on,
    cast(null as timestamp(6)) as dealer_at,
    cast(null as date) as dealer_on,
    o.happened_at as online_at,
    o.happened_on as online_on,
    o.amount_yuan
  from online as o
  left join links as l on l.online_hash = o.key_hash
  where l.online_hash is null
),
deals as (
  select d.* from dealer_deals as d
  union all
  select o.* from online_deals as o
)
select row_number() over (order by d.order_hash) as deal_no, d.*
from deals as d
