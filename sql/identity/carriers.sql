-- Each contact of each source with its fingerprint: one row per contact, all versions together.
-- keep: view
select o.source, o.source_key, o.key_hash, o.identity_hash as fingerprint_hash
from staged.contacts o
left join identity.apart a on a.key_hash = o.key_hash
where a.key_hash is null
union all
select source, source_key, key_hash, fingerprint_hash
from identity.apart
