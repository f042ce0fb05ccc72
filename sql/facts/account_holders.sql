-- Who has an account with a shop, an app or a WeChat programme, and since when at the latest: one row per person; of all versions of their accounts the first.
-- grain: person_no
select person_no, account_on as since_on
from facts.first_roles
where account_on is not null
