-- Which values of identity.demoted a person's records carry: one row per person and value. They joined nobody.
-- grain: person_no, identifier_no
select w.person_no, w.identifier_no
from (
  select coalesce(r.person_no, p.person_no) as person_no, c.identifier_no
  from identity.claims c
  inner join identity.demoted d on d.identifier_no = c.identifier_no
  left join identity.routes r on r.fingerprint_hash = c.fingerprint_hash
  left join identity.loose o on o.fingerprint_hash = c.fingerprint_hash
  left join identity.persons p on p.component_no is null and p.founder_hash = o.key_hash
) w
where w.person_no is not null
group by w.person_no, w.identifier_no
