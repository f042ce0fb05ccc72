-- Which person a fingerprint leads to: one row per fingerprint with a live identifier.
-- keep: no
select n.fingerprint_hash, n.anchor_no, p.person_no
from identity.anchors n
left join identity.components x on x.identifier_no = n.anchor_no
inner join identity.persons p on p.component_no = coalesce(x.component_no, n.anchor_no)
