-- Which live identifiers a person has: one row per person and identifier.
-- keep: no
select
  a.person_no,
  l.identifier_no,
  bool_and(l.is_refused) as is_refused,
  min(l.first_seen_on) as first_seen_on,
  max(l.last_seen_on) as last_seen_on
from identity.live l
inner join identity.assignments a on a.record_no = l.record_no
group by a.person_no, l.identifier_no
