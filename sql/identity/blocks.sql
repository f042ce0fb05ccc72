-- Values that a steward blocked, as it stands: one row per kind and value.
-- grain: kind, value
-- keep: no
select b.identifier_kind as kind, b.value, b.author, b.decided_on
from (
  select
    identifier_kind,
    value,
    kind,
    author,
    decided_on,
    row_number() over (partition by identifier_kind, value order by decision_no desc) as choice
  from staged.decisions
  where kind in ('block', 'unblock')
) b
where b.choice = 1 and b.kind = 'block'
