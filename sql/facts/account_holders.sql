-- Who has an account with a shop, an app or a WeChat programme, and since when at the latest: one row per person; of all versions of their accounts the first.
-- grain: person_no
select m.person_no, min(c.happened_on) as since_on
from staged.contacts as c
inner join identity.assignments as m on m.key_hash = c.key_hash
where c.role = 'account' and c.happened_at < as_of()
group by m.person_no
