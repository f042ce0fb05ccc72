-- as_of: 2026-01-31T16:00:00Z
-- Everybody at the data date; of the past those seen by then, every third month, at the same time of the day. Whose id hashes to remainder 2 (person 1)
-- begins three months back, remainder 1 (person 2) two; person 3 was never seen at a time, and nothing is learnt from staff (person 4). So few people are
-- all drawn, whatever happened to them.
create table facts.people as
select * from (values (1, date '2020-01-01'), (2, date '2025-11-15'), (3, null), (4, date '2020-01-01')) as t(person_no, first_seen_on);
create table identity.people as
select * from (values (1, 'p_1', 'person'), (2, 'p_2', 'organisation'), (3, 'p_3', 'person'), (4, 'p_4', 'staff')) as t(person_no, person_id, kind);
create table facts.closings as select 1 as person_no, 'V' as vin, 1 as key_hash, 'car' as kind, date '2025-06-15' as happened_on, timestamp '2025-06-15 02:00:00' as happened_at;
create table facts.leads as select 2 as person_no, date '2025-12-15' as happened_on;
create table facts.showroom_visits as select 2 as person_no, date '2025-12-15' as happened_on;
create table facts.bookings as select 2 as person_no, 'test_drive' as kind, date '2025-12-15' as happened_on;
create table expected as
select n as person_no, 0 as moment_no, date '2026-02-01' as as_of_on, timestamp '2026-01-31 16:00:00' as as_of_at, 1.0 as sample_weight
from (values (1), (2), (3), (4)) as t(n)
union all
select 2, 2, date '2025-12-01', timestamp '2025-11-30 16:00:00', 1.0
union all
select 1, 3 * q, cast(date '2026-02-01' - to_months(3 * q) as date), date '2026-02-01' - to_months(3 * q) - interval '8' hour, 1.0 from range(1, 21) as r(q);
