-- Which identifiers are one person's: one row per identifier of the graph, with the strongest of its component.
-- keep: no
select n.identifier_no, coalesce(r.identifier_no, n.identifier_no) as component_no
from identity.nodes n
left join identity.roots t on t.node_no = n.node_no
left join identity.nodes r on r.node_no = t.root_no
