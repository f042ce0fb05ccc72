-- Every membership in a programme with its person: one row each. The member number stays with the identifiers.
-- grain: key_hash
select
  m.person_no,
  e.source,
  e.source_key,
  e.key_hash,
  e.happened_at,
  e.happened_on,
  e.programme,
  e.tier,
  e.left_at,
  e.left_on
from staging.memberships as e
left join identity.assignments as m on m.key_hash = e.contact_hash
where e.happened_at is null or e.happened_at < as_of()
