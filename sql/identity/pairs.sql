-- Which other live identifiers stand beside an anchor: one row per anchor and identifier, with the number of fingerprints that have both. They are
-- how records become one person, except those of identity.refused.
-- grain: anchor_no, identifier_no
-- check: anchor_no < identifier_no
-- column anchor_no: 主标识 | number of the stronger identifier
-- column identifier_no: 旁标识 | number of the identifier beside it
-- column fingerprints: 指纹数 | different sets of identifiers that have both
-- column contacts: 版本数 | versions of their records that carry the identifier; 0: only a membership or a decision says it
select a.anchor_no, c.identifier_no, count(*) as fingerprints, cast(sum(c.contacts) as bigint) as contacts
from identity.claims c
inner join identity.anchors a on a.fingerprint_hash = c.fingerprint_hash
left join identity.demoted d on d.identifier_no = c.identifier_no
where d.identifier_no is null and c.identifier_no <> a.anchor_no
group by a.anchor_no, c.identifier_no
