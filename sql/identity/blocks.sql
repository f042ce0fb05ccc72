-- Values that a steward blocked, as it stands: one row per kind and value.
-- grain: kind, value
-- keep: no
select b.identifier_kind as kind, b.value
from (
  select
    identifier_kind,
    value,
    kind,
    row_number() over (partition by identifier_kind, value order by decision_no desc) as choice
  from staged.decisions
  where kind in ('block', 'unblock')
) b
where b.choice = 1 and b.kind = 'block'
