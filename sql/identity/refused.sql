-- Pairs of identifiers that stand on one contact and yet do not join two people: one row per pair, with the rule that the union would break.
-- keep: no
select a.identifier_no as anchor_no, i.identifier_no, f.rule
from identity.refusals f
inner join identity.nodes i on i.node_no = f.node_no
inner join identity.nodes a on a.node_no = f.anchor_node_no
