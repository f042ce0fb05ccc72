-- Tyres and batteries that were sold or fitted: one row per repair order or shop order with any. Found by the words of their lines, since no port has a
-- code for them in common; a line that was refunded whole is none. A sensor of tyre pressure is no tyre.
-- grain: key_hash
select
  v.person_no,
  v.vin,
  v.key_hash,
  v.happened_at,
  v.happened_on,
  cast(sum(coalesce(l.amount_yuan, 0)) as decimal(14, 2)) as amount_yuan
from staging.service_lines as l
inner join facts.service_visits as v on v.key_hash = l.visit_hash
where v.status <> 'cancelled' and regexp_like(lower(l.title), '轮胎|蓄电池|电瓶|tyre|tire|battery') and not regexp_like(l.title, '胎压')
group by v.person_no, v.vin, v.key_hash, v.happened_at, v.happened_on
union all
select
  o.person_no,
  cast(null as varchar),
  o.key_hash,
  o.paid_at,
  o.paid_on,
  cast(sum(l.amount_yuan) as decimal(14, 2))
from facts.order_lines as l
inner join facts.orders as o on o.source = l.order_source and o.source_key = l.order_key
where
  o.paid_at < as_of()
  and not o.has_lapsed
  and l.category in ('parts', 'accessory')
  and regexp_like(lower(l.title), '轮胎|蓄电池|电瓶|tyre|tire|battery')
  and not regexp_like(l.title, '胎压')
  and coalesce(l.refunded_yuan, 0) < l.amount_yuan
group by o.person_no, o.key_hash, o.paid_at, o.paid_on
