-- How many national ids and full names stand beside a value that many records carry: one row per such value.
-- grain: kind, scope, value
-- keep: no
with crowded as (
  select c.kind, c.scope, c.value, count(*) as records
  from identity.claims c
  inner join identity.kinds k on k.kind = c.kind
  group by c.kind, c.scope, c.value
  having count(*) > min(least(k.most_national_ids, coalesce(k.most_names, k.most_national_ids)))
),
holders as (
  select c.record_no, c.kind, c.scope, c.value
  from identity.claims c
  inner join crowded w on w.kind = c.kind and w.scope = c.scope and w.value = c.value
),
documents as (
  select p.kind, p.scope, p.value, count(*) as national_ids
  from (
    select h.kind, h.scope, h.value, d.value as national_id
    from holders h
    inner join identity.claims d on d.record_no = h.record_no and d.kind = 'national_id'
    group by h.kind, h.scope, h.value, d.value
  ) p
  group by p.kind, p.scope, p.value
),
called as (
  select p.kind, p.scope, p.value, count(*) as names
  from (
    select h.kind, h.scope, h.value, m.name
    from holders h
    inner join identity.names m on m.record_no = h.record_no
    group by h.kind, h.scope, h.value, m.name
  ) p
  group by p.kind, p.scope, p.value
)
select
  w.kind,
  w.scope,
  w.value,
  w.records,
  coalesce(d.national_ids, 0) as national_ids,
  coalesce(n.names, 0) as names
from crowded w
left join documents d on d.kind = w.kind and d.scope = w.scope and d.value = w.value
left join called n on n.kind = w.kind and n.scope = w.scope and n.value = w.value
