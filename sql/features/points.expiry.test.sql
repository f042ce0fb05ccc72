-- as_of: 2025-12-31T16:00:00Z
-- Person 1: 100 due mid-year, 60 spent before: 40 expire; 50 due in February expire soon. Person 2: the port writes the expiry itself: it counts once.
-- Person 3: 100 due, spent before, then 30 without an end: nothing expires.
create table features.spine as
select n as person_no, timestamp '2025-12-31 16:00:00' as as_of_at, date '2026-01-01' as as_of_on from (values (1), (2), (3)) as t(n);
create table facts.points as
select person_no, 'club' as programme, cast(posted as timestamp) as happened_at, cast(posted as date) as happened_on, points, cast(expires as date) as expires_on
from (values
  (1, '2025-01-01', 100, '2025-07-01'), (1, '2025-03-01', -60, null), (1, '2025-08-01', 50, '2026-02-01'),
  (2, '2025-01-01', 100, '2025-07-01'), (2, '2025-07-01', -100, null), (2, '2025-08-01', 10, '2027-01-01'),
  (3, '2025-01-01', 100, '2025-07-01'), (3, '2025-06-01', -100, null), (3, '2025-08-01', 30, null)) as t(person_no, posted, points, expires);
create table expected as
select * from (values (1, 150, 60, 40, 50, 50), (2, 110, 100, 0, 10, 0), (3, 130, 100, 0, 30, 0)) as t(person_no, earned, taken, expired, balance, expiring);
