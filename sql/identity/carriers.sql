-- Each contact of each source with its fingerprint: one row per contact, all versions together.
-- keep: view
select c.source, c.source_key, c.key_hash, coalesce(t.turned_hash, c.fingerprint_hash) as fingerprint_hash
from (
  select o.source, o.source_key, o.key_hash, o.identity_hash as fingerprint_hash
  from staged.contacts o
  left join identity.apart a on a.key_hash = o.key_hash
  where a.key_hash is null
  union all
  select source, source_key, key_hash, fingerprint_hash
  from identity.apart
) c
left join (select key_hash, min(turned_hash) as turned_hash from identity.turned group by key_hash) t on t.key_hash = c.key_hash
