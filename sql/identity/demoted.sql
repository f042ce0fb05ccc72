-- Values that join nobody, and why: one row per value, with the first reason of junk, staff, shared.
-- grain: kind, scope, value
-- check: reason in ('junk', 'staff', 'too_many_national_ids', 'too_many_names')
select d.kind, d.scope, d.value, min_by(d.reason, d.place) as reason, min_by(d.detail, d.place) as detail
from (
  select c.kind, c.scope, c.value, 1 as place, 'junk' as reason, min(j.reason) as detail
  from identity.claims c
  inner join identity.junk j on j.kind = c.kind and j.value = c.value
  group by c.kind, c.scope, c.value
  union all
  select c.kind, c.scope, c.value, 2, 'staff', 'number of a member of staff'
  from identity.claims c
  inner join (
    select p.value
    from (select mobile as text from staged.staff union select phone from staged.staff) f
    inner join identity.phones p on p.text = f.text
    group by p.value
  ) t on t.value = c.value
  where c.kind = 'phone'
  group by c.kind, c.scope, c.value
  union all
  select s.kind, s.scope, s.value, 3, 'too_many_national_ids', 'more national ids than one holder can have'
  from identity.shared s
  inner join identity.kinds k on k.kind = s.kind
  where s.national_ids > k.most_national_ids
  union all
  select s.kind, s.scope, s.value, 4, 'too_many_names', 'more names than one holder can have'
  from identity.shared s
  inner join identity.kinds k on k.kind = s.kind
  where s.names > k.most_names
) d
group by d.kind, d.scope, d.value
