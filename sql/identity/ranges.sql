-- Where the numbers of identifiers start: one row per kind and scope, strong kinds first. An identifier's number is base + its value's rank.
-- A phone has two scopes: a number on an organisation's record is the organisation's, not that of the person who answers it.
-- grain: kind, scope
-- keep: no
select
  n.kind,
  n.scope,
  k.strength,
  k.is_document,
  cast(sum(n.identifiers) over (order by k.strength, n.scope) as bigint) - n.identifiers as base
from (
  select 'phone' as kind, '' as scope, coalesce(max(value_no), 0) as identifiers from identity.phones
  union all
  select 'phone', 'organisation', coalesce(max(value_no), 0) from identity.phones
  union all
  select 'national_id', '', coalesce(max(value_no), 0) from identity.national_ids
  union all
  select 'uscc', '', coalesce(max(value_no), 0) from identity.usccs
  union all
  select kind, scope, max(value_no) from identity.accounts group by kind, scope
) n
inner join identity.kinds k on k.kind = n.kind
