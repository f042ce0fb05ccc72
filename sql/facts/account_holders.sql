-- Who has an account with a shop, an app or a WeChat programme, and since when at the latest: one row per person; of all versions of their accounts the first.
-- Beside it, of the accounts with the own shop or the app, where services are booked, the first.
-- grain: person_no
select person_no, account_on as since_on, booking_on as booking_since_on
from facts.first_roles
where account_on is not null
