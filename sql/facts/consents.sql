-- Every recorded consent or refusal with its person and the contact that gave it: one row each.
-- grain: key_hash
select
  m.person_no,
  c.source,
  c.source_key,
  c.key_hash,
  c.happened_at,
  c.happened_on,
  cast(null as varchar) as store_code,
  coalesce(c.contact_source, c.source) as contact_source,
  coalesce(c.contact_key, c.source_key) as contact_key,
  c.purpose,
  c.channel,
  c.state,
  c.policy_version
from staging.consents as c
left join identity.assignments as m on m.key_hash = c.contact_hash
where c.happened_at < as_of()
