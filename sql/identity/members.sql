-- Who each contact of each source is: one row per contact, all versions together.
-- grain: source, source_key
-- check: person_no >= 1
-- column source: 来源 | feed that knows the person, channel.feed
-- column source_key: 来源键 | key of the contact in that feed
-- column person_id: 客户编号 | stable id of the person
select r.record_no, r.source, r.source_key, p.person_no, p.person_id
from identity.records r
inner join identity.assignments a on a.record_no = r.record_no
inner join identity.persons p on p.person_no = a.person_no
