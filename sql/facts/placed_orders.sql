-- Every order with its person, store, series and money, before it is decided which orders count: one row per order.
-- Lines and products decide the category, except of a car order, which stays one. What is refunded is the larger of what the lines and the
-- payments say, never more than the order; a returned order is refunded whole. A dealer's system (channel dms, or dms_<name> of a group that was
-- bought) delivers cars, every other channel only sells them. `has_lapsed`: cancelled or returned by the data date.
-- keep: no
-- Its grain is the number of (source, source_key): two orders of one number would share their lines and payments.
-- grain: key_hash
-- check: refunded_yuan >= 0
with resolved as (
  select
    m.person_no,
    split_part(o.source, '.', 1) as channel,
    regexp_like(o.source, '^dms(_[a-z0-9_]+)?[.]') as is_dealer_order,
    case
      when o.category in ('new_vehicle', 'used_vehicle') then o.category
      else coalesce(t.category, o.category)
    end as sold_as,
    case
      when o.status not in ('cancelled', 'returned') then false
      else coalesce(o.cancelled_at, o.happened_at) < as_of()
    end as has_lapsed,
    cast(coalesce(o.amount_yuan, t.lines_yuan, t.paid_yuan, 0) as decimal(14, 2)) as sold_yuan,
    greatest(coalesce(t.refunded_yuan, 0), coalesce(t.returned_yuan, 0)) as paid_back_yuan,
    case
      when regexp_like(o.vin, '^[0-9A-HJ-NPR-Z]{17}$') then o.vin
      when regexp_like(translate(upper(o.vin), 'IOQ -', '100'), '^[0-9A-HJ-NPR-Z]{17}$') then translate(upper(o.vin), 'IOQ -', '100')
    end as clean_vin,
    upper(o.store_alias) as store_name,
    upper(o.series_alias) as series_name,
    o.*
  from staging.orders as o
  left join identity.assignments as m on m.key_hash = o.contact_hash
  left join facts.order_totals as t on t.order_hash = o.key_hash
  where o.happened_at < as_of()
)
select
  r.person_no,
  r.source,
  r.source_key,
  r.key_hash,
  r.channel,
  r.is_dealer_order,
  r.happened_at,
  r.happened_on,
  s.store_code,
  r.order_no,
  r.sold_as as category,
  r.status,
  r.has_lapsed,
  r.paid_at,
  r.paid_on,
  r.delivered_at,
  r.delivered_on,
  r.cancelled_at,
  r.cancelled_on,
  r.sold_yuan as amount_yuan,
  cast(
    case
      when r.status = 'returned' and r.has_lapsed then greatest(r.sold_yuan, 0)
      else least(r.paid_back_yuan, greatest(r.sold_yuan, 0))
    end as decimal(14, 2)
  ) as refunded_yuan,
  r.clean_vin as vin,
  coalesce(c.brand, r.brand) as brand,
  a.series_code,
  r.model,
  r.campaign_code,
  r.lead_source,
  r.external_order_no
from resolved as r
left join facts.store_aliases as s
  on s.channel = r.channel and s.alias = r.store_name and r.happened_on >= s.from_on and r.happened_on < s.to_on
left join facts.series_aliases as a
  on a.channel = r.channel and a.alias = r.series_name and r.happened_on >= a.from_on and r.happened_on < a.to_on
left join facts.series as c on c.series_code = a.series_code
