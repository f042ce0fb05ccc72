-- Edges of the graph: one row per record and identifier.
-- grain: identifier_no, record_no
-- keep: no
select n.identifier_no, c.record_no, n.strength
from identity.claims c
inner join identity.nodes n on n.kind = c.kind and n.scope = c.scope and n.value = c.value
