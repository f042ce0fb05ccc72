-- What kinds of identifier a person has: one row per person with any valid one, demoted or not.
-- grain: person_no
-- keep: no
select
  m.person_no,
  bool_or(m.is_live) as has_live,
  bool_or(m.is_uscc) as has_uscc,
  bool_or(m.is_staff) as has_staff
from (
  select h.person_no, true as is_live, g.kind is not null and not h.is_refused as is_uscc, false as is_staff
  from identity.holdings h
  left join identity.numbers g on g.identifier_no = h.identifier_no and g.kind = 'uscc'
  union all
  select a.person_no, false, false, true
  from identity.claims c
  inner join identity.demoted d on d.identifier_no = c.identifier_no
  inner join identity.assignments a on a.record_no = c.record_no
  where d.reason = 'staff'
) m
group by m.person_no
