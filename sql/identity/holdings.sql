-- Which live identifiers a person has: one row per person and identifier; decisions (numbers below those of every kind) are none. With is_refused the value is another person's: the person
-- keeps it, but it did not join the two.
-- keep: no
select
  r.person_no,
  c.identifier_no,
  bool_and(f.identifier_no is not null) as is_refused,
  min(c.first_seen_on) as first_seen_on,
  max(c.last_seen_on) as last_seen_on
from identity.claims c
inner join identity.routes r on r.fingerprint_hash = c.fingerprint_hash
left join identity.demoted d on d.identifier_no = c.identifier_no
left join identity.refused f on f.anchor_no = r.anchor_no and f.identifier_no = c.identifier_no
where d.identifier_no is null and c.identifier_no >= 576460752303423488
group by r.person_no, c.identifier_no
