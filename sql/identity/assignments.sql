-- Who each contact of each source is: one row per contact, all versions together.
-- The gate of the grain proves that no two contacts share a number.
-- grain: key_hash
-- check: person_no >= 1
-- column source: 来源 | feed that knows the person, channel.feed
-- column source_key: 来源键 | key of the contact in that feed
-- column key_hash: 来源键号 | number of (source, source_key), as other rows name the contact
-- column anchor_no: 最强标识 | number of its strongest live identifier, by which it is its person; empty when it has none
-- column generation: 起始版本 | run since which it is this person
select
  c.source,
  c.source_key,
  c.key_hash,
  coalesce(r.person_no, p.person_no) as person_no,
  r.anchor_no,
  coalesce(b.generation, n.generation) as generation
from identity.carriers c
left join identity.routes r on r.fingerprint_hash = c.fingerprint_hash
left join (select founder_hash, person_no from identity.persons where component_no is null) p on p.founder_hash = c.key_hash
left join identity.settled b on b.key_hash = c.key_hash and b.person_no = coalesce(r.person_no, p.person_no)
cross join identity.run n
