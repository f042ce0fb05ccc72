-- The contacts that no live identifier tells: one row per contact of a source; each is somebody of its own.
-- keep: no
select
  c.key_hash,
  min(coalesce(a.fingerprint_hash, c.identity_hash)) as fingerprint_hash,
  bool_or(c.is_organisation) as is_organisation,
  min(coalesce(c.happened_on, l.delivered_on)) as first_seen_on
from staged.contacts c
inner join staged.loads l on l._load = c._load
left join identity.apart a on a.key_hash = c.key_hash
left join identity.anchors n on n.fingerprint_hash = coalesce(a.fingerprint_hash, c.identity_hash)
where n.fingerprint_hash is null
group by c.key_hash
