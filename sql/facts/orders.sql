-- Every order, and what it counts for: one row per order. Revenue is the amount net of refunds: a car counts when it is
-- delivered, all else when it is paid (without those times: when the state says so, at the next best time known). An order that was cancelled
-- or returned counts nothing, and so does the online order of a car that the dealer's order delivers (`is_counted_elsewhere`).
-- revenue_on and revenue_at are null while nothing counts.
-- grain: key_hash
-- check: refunded_yuan >= 0
-- check: revenue_on is not null or revenue_yuan = 0
-- check: not (is_counted_elsewhere and revenue_yuan <> 0)
-- check: revenue_at is null or revenue_at < as_of()
-- column channel: 来源渠道 | port that told it
-- column store_code: 门店 | store
-- column series_code: 车系 | series
-- column has_lapsed: 已失效 | cancelled or returned
-- column refunded_yuan: 退款金额 | refunded | yuan
-- column revenue_yuan: 计入金额 | what it counts for, net of refunds | yuan
-- column revenue_on: 计入日期 | day that it counts
-- column delivered_on: 交付日期 | delivered
with linked as (
  select online_hash
  from facts.deals
  where dealer_key is not null and online_key is not null
),
judged as (
  select
    o.*,
    l.online_hash is not null as is_counted_elsewhere,
    case
      when o.has_lapsed or l.online_hash is not null then null
      when o.category in ('new_vehicle', 'used_vehicle') then
        case
          when o.delivered_at is not null then 'delivered'
          when o.status not in ('delivered', 'completed') then null
          when o.paid_at is not null then 'paid'
          else 'ordered'
        end
      when o.status not in ('paid', 'shipped', 'delivered', 'completed') then null
      when o.paid_at is not null then 'paid'
      when o.delivered_at is not null then 'delivered'
      else 'ordered'
    end as counts_when
  from facts.placed_orders as o
  left join linked as l on l.online_hash = o.key_hash
),
timed as (
  select
    j.*,
    case counts_when when 'delivered' then delivered_at when 'paid' then paid_at when 'ordered' then happened_at end as counts_at,
    case counts_when when 'delivered' then delivered_on when 'paid' then paid_on when 'ordered' then happened_on end as counts_on
  from judged as j
)
select
  person_no,
  source,
  source_key,
  key_hash,
  channel,
  happened_at,
  happened_on,
  store_code,
  order_no,
  category,
  status,
  has_lapsed,
  is_counted_elsewhere,
  paid_at,
  paid_on,
  delivered_at,
  delivered_on,
  cancelled_at,
  cancelled_on,
  amount_yuan,
  refunded_yuan,
  cast(case when counts_at < as_of() then amount_yuan - refunded_yuan else 0 end as decimal(14, 2)) as revenue_yuan,
  case when counts_at < as_of() then counts_at end as revenue_at,
  case when counts_at < as_of() then counts_on end as revenue_on,
  vin,
  brand,
  series_code,
  model,
  campaign_code,
  lead_source,
  external_order_no
from timed
