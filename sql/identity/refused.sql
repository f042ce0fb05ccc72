-- Pairs of identifiers that stand on one contact and yet do not join two people: one row per pair, with the rule that the union would break.
-- grain: anchor_no, identifier_no
-- column anchor_no: 主标识 | number of the stronger identifier
-- column identifier_no: 旁标识 | number of the identifier beside it
-- column rule: 规则 | two_national_ids, two_usccs, person_and_organisation, unlinked (a steward cut them apart) or weak_bridge (accounts of one scope, only a phone or a Taobao account between them)
select a.identifier_no as anchor_no, i.identifier_no, f.rule
from identity.refusals f
inner join identity.nodes i on i.node_no = f.node_no
inner join identity.nodes a on a.node_no = f.anchor_node_no
