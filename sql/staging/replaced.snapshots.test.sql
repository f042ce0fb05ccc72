-- Snapshots: a key that the newest one lacks has ended; one that it repeats (a duplicate), rejects or changes lives; other feeds never end.
create table staged.loads as select * from (values
  ('l1', 1, 's.x', date '2026-01-31', 'snapshot', false), ('l2', 2, 's.x', date '2026-02-28', 'snapshot', true),
  ('u1', 3, 'u.x', date '2026-01-31', 'upsert', false), ('u2', 4, 'u.x', date '2026-02-28', 'upsert', true))
  as t(_load, load_number, source, delivered_on, later, is_last_of_feed);
create table staged.records as
select _load, _record, source, source_key, key_hash(source, source_key) as key_hash, cast(null as timestamp) as version_at, false as is_deleted, content_hash
from (values
  ('l1', 1, 's.x', 'missing', 10),
  ('l1', 4, 's.x', 'rejected', 60),
  ('l1', 2, 's.x', 'repeated', 20), ('l2', 2, 's.x', 'repeated', 20),
  ('l1', 3, 's.x', 'changed', 30), ('l2', 3, 's.x', 'changed', 31),
  ('l2', 4, 's.x', 'new', 40),
  ('u1', 1, 'u.x', 'missing', 50))
  as t(_load, _record, source, source_key, content_hash);
create table staged.rejects as select * from (values
  ('l2', 5, 's.x', 'rejected', 'rejected'), ('l2', 6, 's.x', cast(null as varchar), 'rejected'), ('l1', 5, 's.x', 'missing', 'rejected'))
  as t(_load, _record, source, source_key, disposition);
create table expected as select * from (values
  ('l1', 1, 'ended'), ('l2', 2, 'duplicate'), ('l1', 3, 'superseded'))
  as t(_load, _record, disposition);
