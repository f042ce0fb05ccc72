-- Identifiers of the graph: one row per live value that two records carry, and every document. The number's order is that of joining.
-- grain: identifier_no
-- check: records >= 1
-- keep: no
select
  row_number() over (order by n.strength, n.scope, n.value) as identifier_no,
  n.kind,
  n.scope,
  n.value,
  n.strength,
  n.records
from (
  select c.kind, c.scope, c.value, min(k.strength) as strength, count(*) as records
  from identity.claims c
  inner join identity.kinds k on k.kind = c.kind
  left join identity.demoted d on d.kind = c.kind and d.scope = c.scope and d.value = c.value
  where d.reason is null
  group by c.kind, c.scope, c.value
  having count(*) > 1 or bool_or(k.is_document)
) n
