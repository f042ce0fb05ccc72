-- Person 1 comes on the third day; person 2 a month and a day later, which is too late; person 3 on the day itself, after an invalid lead too; one lead
-- names nobody.
create table facts.leads as
select key_hash, person_no, cast(day as date) as happened_on, 'autohome' as channel, store_code, status
from (values
  (1, 1, '2025-01-01', 'S1', 'new'), (2, 2, '2025-01-01', 'S1', null), (3, 3, '2025-01-01', null, 'won'), (4, 3, '2025-01-01', null, 'invalid'),
  (5, null, '2025-01-01', 'S1', 'new'))
  as t(key_hash, person_no, day, store_code, status);
create table facts.showroom_visits as
select person_no, cast(day as date) as happened_on
from (values (1, '2024-12-31'), (1, '2025-01-04'), (1, '2025-01-04'), (2, '2025-02-01'), (3, '2025-01-01'), (null, '2025-01-01')) as t(person_no, day);
create table expected as
select cast('2025-01-01' as date) as day_on, store_code, 'autohome' as channel, waited, leads
from (values ('S1', 'within_3_days', 1), ('S1', 'none', 2), ('', 'same_day', 1)) as t(store_code, waited, leads);
