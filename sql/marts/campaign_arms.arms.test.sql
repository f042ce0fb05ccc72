-- as_of: 2025-12-31T16:00:00Z
-- Person 1 buys within the window, twice; 2 buys on its first moment after the end; 3 stands in both arms; 4 buys a car, which is not what it sells; a
-- cancelled order is none. The second campaign sells service; its visit for preparation is none.
create table facts.campaigns as
select campaign_code, goal, cast(starts_at as timestamp) as starts_at, cast(ends_at as timestamp) as ends_at
from (values ('D12', 'order', '2025-12-09 16:00:00', '2025-12-12 16:00:00'), ('CARE', 'service', '2025-03-01 16:00:00', '2025-04-01 16:00:00'))
  as t(campaign_code, goal, starts_at, ends_at);
create table facts.campaign_members as
select campaign_code, person_no, arm
from (values ('D12', 1, 'treatment'), ('D12', 1, 'treatment'), ('D12', 2, 'treatment'), ('D12', 3, 'treatment'), ('D12', 3, 'holdout'), ('D12', 4, 'holdout'),
  ('D12', null, 'holdout'), ('CARE', 1, 'holdout'), ('CARE', 2, 'treatment')) as t(campaign_code, person_no, arm);
create table facts.orders as
select person_no, cast(happened_at as timestamp) as happened_at, category, status, cast(yuan as decimal(14, 2)) as revenue_yuan
from (values (1, '2025-12-10 01:00:00', 'accessory', 'completed', 100), (1, '2025-12-11 01:00:00', 'parts', 'paid', 50),
  (1, '2025-12-11 02:00:00', 'parts', 'cancelled', 70), (2, '2025-12-12 16:00:00', 'accessory', 'completed', 10), (4, '2025-12-10 01:00:00', 'new_vehicle', 'delivered', 300000))
  as t(person_no, happened_at, category, status, yuan);
create table facts.deals as
select 4 as person_no, timestamp '2025-12-10 01:00:00' as happened_at, cast(300000 as decimal(14, 2)) as amount_yuan, false as has_lapsed;
create table facts.service_visits as
select person_no, cast(happened_at as timestamp) as happened_at, 'settled' as status, job_type, cast(800 as decimal(14, 2)) as revenue_yuan
from (values (1, '2025-03-10 01:00:00', 'pre_delivery'), (2, '2025-03-10 01:00:00', 'repair')) as t(person_no, happened_at, job_type);
create table expected as
select campaign_code, arm, people, converted, cast(revenue_yuan as decimal(14, 2)) as revenue_yuan
from (values ('D12', 'treatment', 2, 1, 150), ('D12', 'holdout', 1, 0, 0), ('CARE', 'holdout', 1, 0, 0), ('CARE', 'treatment', 1, 1, 800))
  as t(campaign_code, arm, people, converted, revenue_yuan);
