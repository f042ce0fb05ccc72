-- Claims that tell who somebody is (no demoted values): one row per record and identifier.
-- With is_refused the value is another person's: the record keeps it, but it did not join the two.
-- grain: record_no, kind, scope, value
-- keep: no
select
  c.record_no,
  c.kind,
  c.scope,
  c.value,
  c.first_seen_on,
  c.last_seen_on,
  r.record_no is not null as is_refused
from identity.claims c
left join identity.demoted d on d.kind = c.kind and d.scope = c.scope and d.value = c.value
left join (
  select f.record_no, n.kind, n.scope, n.value
  from identity.conflicts f
  inner join identity.nodes n on n.identifier_no = f.identifier_no
) r on r.record_no = c.record_no and r.kind = c.kind and r.scope = c.scope and r.value = c.value
where d.reason is null
