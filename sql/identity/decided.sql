-- What stewards decided about pairs of contacts, as it stands: one row per pair; the newest decision about a pair counts.
-- grain: decision_no
-- keep: no
select d.decision_no, d.kind, d.key_hash, d.other_hash, d.decided_on
from (
  select
    decision_no,
    kind,
    key_hash,
    other_hash,
    decided_on,
    row_number() over (partition by least(key_hash, other_hash), greatest(key_hash, other_hash) order by decision_no desc) as choice
  from staged.decisions
  where kind in ('link', 'unlink')
) d
where d.choice = 1
