-- Which people use one number at the same time: one row per number and person. A number that went from one holder to the next is none of these.
-- grain: phone_no, person_no
-- keep: no
select t.phone_no, h.person_no
from (
  select phone_no, holder_no
  from identity.turns
  where shares and holder_no > 0
  group by phone_no, holder_no
) t
inner join identity.holdings h on h.identifier_no = t.phone_no + t.holder_no * 1000000000000
inner join identity.people p on p.person_no = h.person_no
where not h.is_refused and p.kind = 'person'
group by t.phone_no, h.person_no
