-- What a number of an identifier means: one row per number. A phone has two scopes: a number on an organisation's record is the
-- organisation's, not that of the person who answers it. A phone of several holders has a number for each.
-- grain: identifier_no
-- keep: no
select
  p.identifier_no,
  'phone' as kind,
  case when mod(p.number, 1000000000000) >= 100000000000 then 'organisation' else '' end as scope,
  cast(mod(p.number, 100000000000) as varchar) as value
from (
  select c.identifier_no, max(c.identifier_no - k.base) as number
  from identity.claims c
  inner join identity.kinds k on k.kind = 'phone' and c.identifier_no >= k.base and c.identifier_no < k.base + 576460752303423488
  group by c.identifier_no
) p
union all
select identifier_no, 'national_id', '', value from identity.national_ids where value is not null group by identifier_no, value
union all
select identifier_no, 'uscc', '', value from identity.usccs where value is not null group by identifier_no, value
union all
select identifier_no, kind, scope, value from identity.accounts group by identifier_no, kind, scope, value
