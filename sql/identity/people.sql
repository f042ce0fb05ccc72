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
with codes as (
  select h.person_no
  from identity.holdings h
  inner join identity.kinds k on k.kind = 'uscc' and h.identifier_no >= k.base and h.identifier_no < k.base + 576460752303423488
  where not h.is_refused
  group by h.person_no
),
known as (
  select h.person_no
  from identity.holdings h
  inner join identity.persons p on p.person_no = h.person_no and p.component_no < 576460752303423488
  group by h.person_no
),
desks as (
  select o.key_hash
  from identity.claims c
  inner join identity.demoted d on d.identifier_no = c.identifier_no
  inner join identity.loose o on o.fingerprint_hash = c.fingerprint_hash
  where d.reason = 'staff'
  group by o.key_hash
),
records as (
  select person_no, count(*) as records
  from identity.assignments
  group by person_no
),
kinds as (
  select
    p.person_no,
    p.person_id,
    case
      when c.person_no is not null or u.is_organisation then 'organisation'
      when u.component_no >= 576460752303423488 or w.person_no is not null then 'person'
      when s.key_hash is not null then 'staff'
      else 'anonymous'
    end as kind,
    u.first_seen_on,
    r.records
  from identity.persons p
  inner join identity.units u on u.founder_hash = p.founder_hash
  inner join records r on r.person_no = p.person_no
  left join codes c on c.person_no = p.person_no
  left join known w on w.person_no = p.person_no
  left join desks s on s.key_hash = p.founder_hash
)
select person_no, person_id, kind, kind = 'person' as is_identified, first_seen_on, records
from kinds
