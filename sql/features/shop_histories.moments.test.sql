-- Two orders of a day are one purchase, cars and refunded orders are none; who first buys after a moment has no history at it, and who is nobody has none. Person 1 opened an account
-- between the two moments.
create table identity.people as select person_no, kind from (values (1, 'person'), (2, 'organisation'), (3, 'anonymous')) as t(person_no, kind);
create table facts.account_holders as select 1 as person_no, date '2023-06-01' as since_on;
create table features.value_moments as
select cast(as_of_on as date) as as_of_on, cast(until_on as date) as until_on, cast(as_of_on as date) - interval '12' month as since_on from (values ('2023-01-01', '2024-01-01'), ('2024-01-01', '2025-01-01')) as t(as_of_on, until_on);
create table facts.earnings as
select is_order, person_no, category, cast(counts as date) as revenue_on, cast(revenue as decimal(14, 2)) as revenue_yuan, cast(yuan as decimal(14, 2)) as margin_yuan
from (values
  (true, 1, 'parts', '2022-01-01', 10, 3), (true, 1, 'accessory', '2022-01-01', 20, 5), (true, 1, 'parts', '2022-04-11', 10, null), (true, 1, 'parts', '2023-05-01', 10, 4),
  (true, 1, 'parts', '2022-06-01', 0, 0), (true, 1, 'new_vehicle', '2022-07-01', 900, 40), (false, 1, 'service', '2022-07-01', 90, 40), (true, 2, 'parts', '2023-12-31', 10, 2), (true, 3, 'parts', '2022-12-31', 10, 2))
  as t(is_order, person_no, category, counts, revenue, yuan);
create table expected as
select person_no, cast(moment as date) as as_of_on, person_no = 1 and moment = '2024-01-01' as has_account, purchases, days_last, days_observed, cast(logs as decimal(18, 9)) as log_gaps, priced as margin_purchases, cast(yuan as decimal(14, 2)) as margin_yuan,
  ahead as purchases_ahead, cast(ahead_yuan as decimal(14, 2)) as margin_ahead_yuan
from (values
  (1, '2023-01-01', 1, 100, 364, 4.605170186, 1, 8, 1, 4), (1, '2024-01-01', 2, 485, 729, 10.558413520, 2, 12, 0, 0), (2, '2024-01-01', 0, 0, 0, 0, 1, 2, 0, 0))
  as t(person_no, moment, purchases, days_last, days_observed, logs, priced, yuan, ahead, ahead_yuan);
