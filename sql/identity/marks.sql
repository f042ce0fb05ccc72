-- What kinds of identifier a record has: one row per record with any valid one, demoted or not.
-- grain: record_no
-- keep: no
select
  m.record_no,
  bool_or(m.is_live) as has_live,
  bool_or(m.is_uscc) as has_uscc,
  bool_or(m.is_staff) as has_staff
from (
  select l.record_no, true as is_live, l.kind = 'uscc' and not l.is_refused as is_uscc, false as is_staff
  from identity.live l
  union all
  select c.record_no, false, false, d.reason = 'staff'
  from identity.claims c
  inner join identity.demoted d on d.kind = c.kind and d.scope = c.scope and d.value = c.value
) m
group by m.record_no
