-- Every payment with its order's person and store: one row per payment. amount_yuan is the money that moved, seen from the group: what came in is
-- positive, a refund or reversal negative, whatever sign the port wrote. A forfeit moves nothing, since the deposit came in before: its amount is 0
-- and kept_yuan says what the group keeps of it. So amount_yuan adds up to what the group has. A payment whose order is unknown keeps its own
-- contact's person and no store. The reversal of a workshop settlement is in facts.service_visits.
-- grain: key_hash
-- check: kind not in ('refund', 'reversal') or amount_yuan <= 0
-- check: kind <> 'forfeit' or amount_yuan = 0
-- check: kept_yuan = 0 or (kind = 'forfeit' and kept_yuan > 0)
-- column channel: 来源渠道 | port that told it
-- column store_code: 门店 | store
-- column category: 订单类别 | category of the order
with payments as (
  select
    p.*,
    coalesce(p.order_source, p.source) as of_source,
    coalesce(p.order_key, case when p.order_source is null then split_part(p.source_key, '#', 1) else p.order_no end) as of_key
  from staging.payments as p
  where p.happened_at < as_of()
)
select
  coalesce(o.person_no, m.person_no) as person_no,
  p.source,
  p.source_key,
  p.key_hash,
  p.of_source as order_source,
  p.of_key as order_key,
  split_part(p.source, '.', 1) as channel,
  p.happened_at,
  p.happened_on,
  o.store_code,
  p.order_no,
  o.category,
  p.kind,
  cast(
    case
      when p.kind = 'forfeit' then 0
      when p.kind in ('refund', 'reversal') then -abs(p.amount_yuan)
      else p.amount_yuan
    end as decimal(14, 2)
  ) as amount_yuan,
  cast(case when p.kind = 'forfeit' then abs(p.amount_yuan) else 0 end as decimal(14, 2)) as kept_yuan
from payments as p
left join facts.placed_orders as o on o.key_hash = p.order_hash
left join identity.assignments as m on m.key_hash = p.contact_hash
