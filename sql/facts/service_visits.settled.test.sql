-- as_of: 2026-01-31T16:00:00Z
-- 1 is settled, reversed and settled again; 2 is reversed whole; 3 says itself that it is settled; 4 is open; 5 is settled after the data date.
create table identity.assignments as select *, key_hash(source, source_key) as key_hash from (select * from (values ('d.ro', '1#owner', 1), ('d.ro', '1#bringer', 2), ('d.ro', '2#bringer', 3)) as t(source, source_key, person_no)) as g;
create table facts.store_aliases as select 'd' as channel, 'D1' as alias, 'S1' as store_code, date '1900-01-01' as from_on, date '2999-12-31' as to_on;
create table staging.settlements as
select 'd.set' as source, no as source_key, key_hash(source, source_key) as key_hash, ro as visit_no, key_hash('d.ro', ro) as visit_hash, amount < 0 as is_reversal,
  cast(amount as decimal(14, 2)) as amount_yuan, cast(null as decimal(14, 2)) as labour_yuan, cast(null as decimal(14, 2)) as parts_yuan,
  cast(settled_on as timestamp) as settled_at, cast(settled_on as date) as settled_on
from (values
  ('a', '1', 100, '2026-01-02'), ('b', '1', -100, '2026-01-05'), ('c', '1', 80, '2026-01-04'),
  ('d', '2', 50, '2026-01-02'), ('e', '2', -50, '2026-01-03'), ('f', '5', 50, '2026-02-02')) as t(no, ro, amount, settled_on);
create table staging.service_visits as
select 'd.ro' as source, no as source_key, key_hash('d.ro', no) as key_hash, key_hash('d.ro', no || '#bringer') as contact_hash,
  key_hash('d.ro', no || '#owner') as owner_hash,
  timestamp '2026-01-01' as happened_at, date '2026-01-01' as happened_on, 'd1' as store_alias, no as visit_no, status, 'repair' as job_type, cast(null as varchar) as vin,
  1 as mileage_km, cast(settled_on as timestamp) as settled_at, cast(settled_on as date) as settled_on, null as returned_at, null as returned_on,
  cast(null as decimal(14, 2)) as labour_yuan, cast(null as decimal(14, 2)) as parts_yuan, cast(70 as decimal(14, 2)) as amount_yuan,
  cast(null as decimal(14, 2)) as settled_yuan, null as booking_no
from (values ('1', 'settled', '2026-01-02'), ('2', 'settled', '2026-01-02'), ('3', 'settled', '2026-01-06'), ('4', 'open', null), ('5', 'settled', '2026-02-02'))
  as t(no, status, settled_on);
create table expected as
select source_key, person_no, owner_no, bringer_no, cast(revenue as decimal(14, 2)) as revenue_yuan, cast(revenue_on as date) as revenue_on, store_code
from (values
  ('1', 1, 1, 2, 80, '2026-01-04', 'S1'), ('2', 3, null, 3, 0, '2026-01-02', 'S1'), ('3', null, null, null, 70, '2026-01-06', 'S1'),
  ('4', null, null, null, 0, null, 'S1'), ('5', null, null, null, 0, null, 'S1'))
  as t(source_key, person_no, owner_no, bringer_no, revenue, revenue_on, store_code);
