-- Edges of the graph: one row per record and identifier.
-- keep: view
select n.identifier_no, c.record_no, n.strength
from identity.claims c
inner join identity.nodes n on n.identifier_no = c.identifier_no
