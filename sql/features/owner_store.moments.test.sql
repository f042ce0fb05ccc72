-- as_of: 2026-01-31T16:00:00Z
-- The assignment in force at the moment counts: its first instant is included, so a moment that ends there does not know it yet.
create table features.spine as
select 1 as person_no, cast(moment as timestamp) as as_of_at from (values ('2025-01-01'), ('2025-06-01'), ('2025-06-02'), ('2026-01-31 16:00:00')) as t(moment);
create table facts.owner_stores as
select 1 as person_no, store_code, rule, cast(from_on as timestamp) as from_at, cast(from_on as date) as from_on, cast(to_on as timestamp) as to_at
from (values ('S1', 'other_event', '2025-01-01', '2025-06-01'), ('S2', 'delivery_or_service', '2025-06-01', null)) as t(store_code, rule, from_on, to_on);
create table expected as
select cast(as_of_at as timestamp) as as_of_at, store_code, cast(since_on as date) as since_on, rule
from (values
  ('2025-06-01', 'S1', '2025-01-01', 'other_event'), ('2025-06-02', 'S2', '2025-06-01', 'delivery_or_service'), ('2026-01-31 16:00:00', 'S2', '2025-06-01', 'delivery_or_service'))
  as t(as_of_at, store_code, since_on, rule);
