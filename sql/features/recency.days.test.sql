-- as_of: 2026-01-31T16:00:00Z
-- Two orders of a day are one purchase day; a whole refund and what counts after the moment are no purchase.
create table features.spine as select 1 as person_no, timestamp '2026-01-31 16:00:00' as as_of_at, date '2026-02-01' as as_of_on;
create table facts.orders as
select 1 as person_no, cast(yuan as decimal(14, 2)) as revenue_yuan, cast(on_day as timestamp) as revenue_at, cast(on_day as date) as revenue_on
from (values (10, '2026-01-01'), (20, '2026-01-01'), (5, '2026-01-21'), (0, '2026-01-25'), (9, '2026-02-02')) as t(yuan, on_day);
create table expected as
select 1 as person_no, 3 as orders, 2 as purchase_days, 10 as recency_days, date '2026-01-21' as last_on, cast(35 as decimal(14, 2)) as amount_yuan;
