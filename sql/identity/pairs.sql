-- Which other live identifiers stand beside an anchor: one row per anchor and identifier, with the number of fingerprints that have both.
-- check: anchor_no < identifier_no
-- keep: no
select a.anchor_no, c.identifier_no, count(*) as fingerprints
from identity.claims c
inner join identity.anchors a on a.fingerprint_hash = c.fingerprint_hash
left join identity.demoted d on d.identifier_no = c.identifier_no
where d.identifier_no is null and c.identifier_no <> a.anchor_no
group by a.anchor_no, c.identifier_no
