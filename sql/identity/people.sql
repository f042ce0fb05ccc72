-- Who the records are: one row per person, organisation, member of staff or unknown. person_no is the rank of person_id.
-- A code of an organisation decides; staff are those known by a staff number alone; anonymous are those without any valid identifier.
-- grain: person_no
-- check: person_no >= 1
-- check: records >= 1
-- check: kind in ('person', 'organisation', 'staff', 'anonymous')
-- column person_id: 客户编号 | stable id of the person
-- column kind: 类型 | person, organisation, staff or anonymous
-- column is_identified: 已识别 | a person with a live, unmasked identifier
-- column first_seen_on: 首次出现 | first day on which a source knew the person
-- column records: 记录数 | records of all sources that are this person
select
  p.person_no,
  i.person_id,
  p.kind,
  p.kind = 'person' as is_identified,
  p.first_seen_on,
  p.records
from (
  select
    r.person_no,
    case
      when coalesce(m.has_uscc, false) or r.is_organisation then 'organisation'
      when coalesce(m.has_live, false) then 'person'
      when coalesce(m.has_staff, false) then 'staff'
      else 'anonymous'
    end as kind,
    r.first_seen_on,
    r.records
  from (
    select a.person_no, bool_and(o.is_organisation) as is_organisation, min(o.first_seen_on) as first_seen_on, count(*) as records
    from identity.assignments a
    inner join identity.records o on o.record_no = a.record_no
    group by a.person_no
  ) r
  left join identity.marks m on m.person_no = r.person_no
) p
inner join identity.persons i on i.person_no = p.person_no
