-- The contacts that are looked at one by one: one row per contact that a newer version replaced, that a steward decided about, or whose memberships
-- name a number that the contact itself does not carry. One whose versions carry different identifiers has a fingerprint of its own, which has those of all of them.
-- keep: no
with replaced as (
  select c.key_hash
  from staged.contacts as c
  inner join staging.replaced as r on r._load = c._load and r._record = c._record
  where r.disposition in ('superseded', 'duplicate')
  group by c.key_hash
),
joined as (
  select c.key_hash
  from staged.memberships as m
  inner join staged.contacts as c on c.key_hash = m.contact_hash
  where
    m.member_no is not null
    and m.programme is not null
    and (c.member_no is null or c.programme is null or c.member_no <> m.member_no or c.programme <> m.programme)
  group by c.key_hash
),
chosen as (
  select n.key_hash, max(n.has_joined) as has_joined
  from (
    select key_hash, 0 as has_joined from replaced
    union all
    select key_hash, 1 from joined
    union all
    select key_hash, 1 from identity.tags
  ) as n
  group by n.key_hash
)
select
  c.source,
  c.source_key,
  c.key_hash,
  case when max(n.has_joined) = 1 or min(c.identity_hash) < max(c.identity_hash) then c.key_hash else min(c.identity_hash) end as fingerprint_hash,
  bool_or(c.is_organisation) as is_organisation
from staged.contacts as c
inner join chosen as n on n.key_hash = c.key_hash
group by c.source, c.source_key, c.key_hash
