-- Every order line with its order's person, store and time: one row per line. Lines without their order are left out: they
-- come back when its file does.
-- grain: key_hash
-- column channel: 来源渠道 | port that told it
-- column store_code: 门店 | store
-- column category: 类别 | category of the line
with products as (
  select upper(sku) as sku, min(category) as category
  from staging.products
  group by upper(sku)
),
lines as (
  select
    l.*,
    p.category as product_category
  from staging.order_lines as l
  left join products as p on p.sku = upper(l.sku)
)
select
  o.person_no,
  l.source,
  l.source_key,
  l.key_hash,
  o.source as order_source,
  o.source_key as order_key,
  o.channel,
  o.happened_at,
  o.happened_on,
  o.store_code,
  l.line_no,
  upper(l.sku) as sku,
  l.title,
  coalesce(l.category, l.product_category, o.category) as category,
  l.quantity,
  l.amount_yuan,
  l.refunded_yuan,
  coalesce(l.is_gift, false) as is_gift
from lines as l
inner join facts.placed_orders as o on o.key_hash = l.order_hash
