-- Nodes that one component never holds both of: one row per pair of contacts that was cut apart.
-- keep: no
select a.node_no, b.node_no as other_node_no
from identity.decided d
inner join identity.nodes a on a.identifier_no = 2 * d.decision_no
inner join identity.nodes b on b.identifier_no = 2 * d.decision_no + 1
where d.kind = 'unlink'
