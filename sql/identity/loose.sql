-- The contacts that no live identifier tells: one row per contact of a source; each is somebody of its own.
-- keep: no
select
  k.key_hash,
  min(k.fingerprint_hash) as fingerprint_hash,
  bool_or(c.is_organisation) as is_organisation,
  min(coalesce(c.happened_on, l.delivered_on)) as first_seen_on
from (
  select o.key_hash, o.fingerprint_hash
  from identity.carriers o
  left join identity.anchors n on n.fingerprint_hash = o.fingerprint_hash
  where n.fingerprint_hash is null
) k
inner join staged.contacts c on c.key_hash = k.key_hash
inner join staged.loads l on l._load = c._load
group by k.key_hash
