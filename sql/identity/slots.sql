-- Which accounts stand for somebody of their own when a weak identifier would join two: one row per node that is an account, with the place of its
-- scope (platform account, programme, appid). The 32 scopes with most accounts have a place, as many as union-find has bits for; accounts of the
-- others do not keep two people apart.
-- keep: no
with scopes as (
  select a.kind, a.scope, count(*) as accounts
  from identity.accounts as a
  inner join identity.kinds as k on k.kind = a.kind
  where k.is_account
  group by a.kind, a.scope
),
ranked as (
  select kind, scope, row_number() over (order by accounts desc, kind, scope) - 1 as slot
  from scopes
)
select n.node_no, r.slot
from identity.accounts as a
inner join ranked as r on r.kind = a.kind and r.scope = a.scope
inner join identity.nodes as n on n.identifier_no = a.identifier_no
where r.slot < 32
