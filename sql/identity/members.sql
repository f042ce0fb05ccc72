-- Who each contact of each source is: one row per contact, all versions together.
-- grain: key_hash
-- check: person_no >= 1
-- column source: 来源 | feed that knows the person, channel.feed
-- column source_key: 来源键 | key of the contact in that feed
-- column key_hash: 来源键号 | number of (source, source_key), as other rows name the contact
-- column person_id: 客户编号 | stable id of the person
select c.source, c.source_key, c.key_hash, p.person_no, p.person_id
from identity.keys c
inner join identity.records r on r.key_hash = c.key_hash
inner join identity.assignments a on a.record_no = r.record_no
inner join identity.persons p on p.person_no = a.person_no
