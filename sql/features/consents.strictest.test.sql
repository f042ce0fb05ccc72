-- as_of: 2026-01-31T16:00:00Z
-- Person 1: two accounts, the latest state of each, one refused: refused. Person 2: refused, then granted by the same account: granted. Both at one
-- moment: refused. What is said after the moment does not count.
create table features.spine as select n as person_no, timestamp '2026-01-31 16:00:00' as as_of_at, date '2026-02-01' as as_of_on from (values (1), (2), (3)) as t(n);
create table facts.consents as
select person_no, 'w.consents' as source, cast(id as varchar) as source_key, key_hash(source, source_key) as key_hash, 'w.accounts' as contact_source, account as contact_key,
  'marketing' as purpose, 'sms' as channel, state, cast(on_day as timestamp) as happened_at, cast(on_day as date) as happened_on
from (values
  (1, 1, 'a', 'granted', '2025-05-01'), (2, 1, 'b', 'granted', '2025-01-01'), (3, 1, 'b', 'refused', '2025-02-01'),
  (4, 2, 'c', 'refused', '2025-01-01'), (5, 2, 'c', 'granted', '2025-02-01'), (6, 2, 'c', 'refused', '2026-02-02'),
  (7, 3, 'd', 'granted', '2025-01-01'), (8, 3, 'd', 'refused', '2025-01-01'))
  as t(id, person_no, account, state, on_day);
create table expected as select * from (values
  (1, 'refused', date '2025-02-01'), (2, 'granted', date '2025-02-01'), (3, 'refused', date '2025-01-01')) as t(person_no, state, decided_on);
