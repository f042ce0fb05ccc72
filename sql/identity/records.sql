-- One row per contact as one source knows it, all versions together; record_no is its place in the order of key_hash, a number, since texts in
-- a window cost more than all the rest. The gate of identity.members proves that no two contacts share a number.
-- check: first_seen_on <= last_seen_on
-- keep: no
select
  row_number() over (order by r.key_hash) as record_no,
  r.key_hash,
  r.first_seen_on,
  r.last_seen_on,
  r.is_organisation
from (
  select
    c.key_hash,
    min(coalesce(c.happened_on, l.delivered_on)) as first_seen_on,
    max(coalesce(c.happened_on, l.delivered_on)) as last_seen_on,
    bool_or(coalesce(
      c.kind = 'organisation',
      length(c.name) > 4 and regexp_like(c.name, '(公司|集团|厂|事务所|合作社|研究院|委员会|学校|医院|银行)$'),
      false
    )) as is_organisation
  from staged.contacts c
  inner join staged.loads l on l._load = c._load
  group by c.key_hash
) r
