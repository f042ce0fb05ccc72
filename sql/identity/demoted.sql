-- Values that join nobody, and why: one row per value, with the first reason of blocked, junk, staff, shared.
-- Junk is told by patterns, staff by the stores' list, shared by the data itself; each holds from the first day on. A block holds from its decision on
-- and names who decided; taking it back ends it.
-- grain: identifier_no
-- check: reason in ('blocked', 'junk', 'staff', 'too_many_national_ids', 'too_many_names')
-- column author: 来源 | who says so: the steward who blocked it, else the rule
-- column from_on: 起 | day of the steward's decision; empty for rules
select
  n.identifier_no,
  n.kind,
  n.scope,
  n.value,
  d.reason,
  d.detail,
  case when d.reason = 'blocked' then b.author else concat('rule:', d.reason) end as author,
  case when d.reason = 'blocked' then b.decided_on end as from_on
from (
  select
    s.identifier_no,
    min_by(s.reason, s.place) filter (where s.reason is not null) as reason,
    min_by(s.detail, s.place) filter (where s.detail is not null) as detail
  from (
    select n.identifier_no, 0 as place, 'blocked' as reason, 'by a steward' as detail
    from identity.blocks b
    inner join identity.numbers n on n.kind = b.kind and n.value = b.value
    union all
    select j.identifier_no, 1, 'junk', j.reason
    from identity.junk j
    union all
    select n.identifier_no, 2, 'staff', 'number of a member of staff'
    from (select mobile as text from staged.staff union select phone from staged.staff) f
    inner join identity.phones p on p.text = f.text
    inner join identity.numbers n on n.kind = 'phone' and n.value = p.value
    union all
    select h.identifier_no, 3, 'too_many_national_ids', 'more national ids than one holder can have'
    from identity.shared h
    inner join identity.numbers n on n.identifier_no = h.identifier_no
    inner join identity.kinds k on k.kind = n.kind
    where h.national_ids > k.most_national_ids
    union all
    select h.identifier_no, 4, 'too_many_names', 'more names than one holder can have'
    from identity.shared h
    inner join identity.numbers n on n.identifier_no = h.identifier_no
    inner join identity.kinds k on k.kind = n.kind
    where h.names > k.most_names
  ) s
  group by s.identifier_no
) d
inner join identity.numbers n on n.identifier_no = d.identifier_no
left join identity.blocks b on b.kind = n.kind and b.value = n.value
