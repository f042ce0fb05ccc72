-- Which identifiers are one person's: one row per identifier of the graph, with the strongest of its component.
-- keep: no
select n.identifier_no, r.identifier_no as component_no
from identity.roots t
inner join identity.nodes n on n.node_no = t.node_no
inner join identity.nodes r on r.node_no = t.root_no
