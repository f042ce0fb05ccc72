-- The strongest live identifier of each fingerprint that has one: one row per fingerprint. Whoever has it is who the fingerprint's contacts are.
-- keep: no
select c.fingerprint_hash, min(c.identifier_no) as anchor_no
from identity.claims c
left join identity.demoted d on d.identifier_no = c.identifier_no
where d.identifier_no is null
group by c.fingerprint_hash
