-- What an order's lines and payments add up to: one row per order that has any. The category is that of the lines with the most money
-- (gifts aside), by the line itself or by its product; null when neither says. Refunds are positive here, reversals among them.
-- keep: no
-- grain: order_hash
-- check: refunded_yuan >= 0 and returned_yuan >= 0
with products as (
  select upper(sku) as sku, min(category) as category
  from staging.products
  group by upper(sku)
),
lines as (
  select
    l.order_hash,
    case when coalesce(l.is_gift, false) then null else coalesce(l.category, p.category) end as category,
    l.amount_yuan,
    l.refunded_yuan
  from staging.order_lines as l
  left join products as p on p.sku = upper(l.sku)
),
categories as (
  select
    order_hash,
    category,
    sum(coalesce(amount_yuan, 0)) as amount_yuan,
    sum(coalesce(refunded_yuan, 0)) as refunded_yuan
  from lines
  group by order_hash, category
),
line_totals as (
  select
    order_hash,
    sum(amount_yuan) as amount_yuan,
    sum(refunded_yuan) as refunded_yuan,
    substr(
      max(
        case
          when category is not null
            then lpad(cast(cast(greatest(amount_yuan, 0) * 100 as bigint) as varchar), 14, '0') || category
        end
      ),
      15
    ) as category
  from categories
  group by order_hash
),
payment_totals as (
  select
    order_hash,
    sum(case when kind in ('deposit', 'balance', 'full') then amount_yuan else 0 end) as paid_yuan,
    sum(case when kind in ('refund', 'reversal') then abs(amount_yuan) else 0 end) as returned_yuan
  from staging.payments
  where paid_at < as_of()
  group by order_hash
)
select
  coalesce(l.order_hash, p.order_hash) as order_hash,
  l.category,
  cast(l.amount_yuan as decimal(14, 2)) as lines_yuan,
  cast(greatest(coalesce(l.refunded_yuan, 0), 0) as decimal(14, 2)) as refunded_yuan,
  cast(p.paid_yuan as decimal(14, 2)) as paid_yuan,
  cast(coalesce(p.returned_yuan, 0) as decimal(14, 2)) as returned_yuan
from line_totals as l
full join payment_totals as p on p.order_hash = l.order_hash
