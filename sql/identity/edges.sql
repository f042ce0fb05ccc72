-- Edges of the graph: one row per pair, as numbers of nodes.
-- keep: view
select i.node_no, a.node_no as anchor_node_no
from identity.pairs p
inner join identity.nodes i on i.identifier_no = p.identifier_no
inner join identity.nodes a on a.identifier_no = p.anchor_no
