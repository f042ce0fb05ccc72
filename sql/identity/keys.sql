-- The names of the contacts' numbers: one row per contact of a source, all versions together.
-- The gate of identity.members proves that no two contacts share a number.
-- keep: no
select c.source, c.source_key, c.key_hash
from staged.contacts c
group by c.source, c.source_key, c.key_hash
