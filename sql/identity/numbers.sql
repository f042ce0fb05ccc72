-- What a number of an identifier means: one row per kind, scope and value. The number's order is that of joining.
-- grain: identifier_no
-- keep: no
select g.base + n.value_no as identifier_no, n.kind, g.scope, n.value, g.strength, g.is_document
from (
  select 'phone' as kind, '' as scope, value, value_no from identity.phones group by value, value_no
  union all
  select 'phone', 'organisation', value, value_no from identity.phones group by value, value_no
  union all
  select 'national_id', '', value, value_no from identity.national_ids group by value, value_no
  union all
  select 'uscc', '', value, value_no from identity.usccs group by value, value_no
  union all
  select kind, scope, value, value_no from identity.accounts group by kind, scope, value, value_no
) n
inner join identity.ranges g on g.kind = n.kind and g.scope = n.scope
