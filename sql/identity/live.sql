-- Claims that tell who somebody is (no demoted values): one row per record and identifier.
-- With is_refused the value is another person's: the record keeps it, but it did not join the two.
-- keep: view
select
  c.record_no,
  c.identifier_no,
  c.first_seen_on,
  c.last_seen_on,
  f.record_no is not null as is_refused
from identity.claims c
left join identity.demoted d on d.identifier_no = c.identifier_no
left join identity.conflicts f on f.record_no = c.record_no and f.identifier_no = c.identifier_no
where d.reason is null
