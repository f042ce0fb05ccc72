-- The number of the identifier that the text of an account field means: one row per kind, scope and valid text.
-- keep: view
select a.kind, a.scope, a.text, g.base + a.value_no as identifier_no
from identity.accounts a
inner join identity.ranges g on g.kind = a.kind and g.scope = a.scope
