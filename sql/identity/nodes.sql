-- Identifiers of the graph: one row per identifier that stands beside another, numbered in the order of joining.
-- keep: no
select
  row_number() over (order by i.identifier_no) as node_no,
  i.identifier_no,
  k.strength
from (
  select anchor_no as identifier_no from identity.pairs
  union
  select identifier_no from identity.pairs
) i
inner join identity.kinds k on i.identifier_no >= k.base and i.identifier_no < k.base + 576460752303423488
