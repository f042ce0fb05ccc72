-- Who each contact of each source is, by the id that lasts: one row per contact, all versions together.
-- keep: published view
-- column source: 来源 | feed that knows the person, channel.feed
-- column source_key: 来源键 | key of the contact in that feed
-- column key_hash: 来源键号 | number of (source, source_key), as other rows name the contact
-- column person_id: 客户编号 | stable id of the person
select a.source, a.source_key, a.key_hash, a.person_no, p.person_id
from identity.assignments a
inner join identity.people p on p.person_no = a.person_no
