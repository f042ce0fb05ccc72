-- Who there is, before anybody has an id: one row per component of the graph (component_no) and per loose contact. founder_hash is the number of
-- the smallest of its contacts.
-- keep: no
select
  coalesce(x.component_no, n.anchor_no) as component_no,
  min(s.founder_hash) as founder_hash,
  bool_and(s.is_organisation) as is_organisation,
  min(s.first_seen_on) as first_seen_on
from identity.sightings s
inner join identity.anchors n on n.fingerprint_hash = s.fingerprint_hash
left join identity.components x on x.identifier_no = n.anchor_no
group by coalesce(x.component_no, n.anchor_no)
union all
select cast(null as bigint), key_hash, is_organisation, first_seen_on
from identity.loose
