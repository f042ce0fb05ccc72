-- Nine keys: alone, newer version, same content again, back to an old content, late file with an old version, duplicate last of an equal
-- run, deleted, deleted and back, no version time; and an appended record without a key.
create table staged.loads as select * from (values
  ('l1', 1, 'a.x', date '2026-01-31', 'upsert', false), ('l2', 2, 'a.x', date '2026-02-28', 'upsert', false), ('l3', 3, 'a.x', date '2026-03-31', 'upsert', true))
  as t(_load, load_number, source, delivered_on, later, is_last_of_feed);
create table staged.records as
select _load, _record, 'a.x' as source, source_key, key_hash('a.x', source_key) as key_hash, cast(version_at as timestamp) as version_at, is_deleted, content_hash
from (values
  ('l1', 1, 'alone', '2026-01-01', false, 10),
  ('l1', 2, 'newer', '2026-01-01', false, 20), ('l2', 2, 'newer', '2026-02-01', false, 21),
  ('l1', 3, 'same', '2026-01-01', false, 30), ('l2', 3, 'same', '2026-01-01', false, 30),
  ('l1', 4, 'back', '2026-01-01', false, 40), ('l2', 4, 'back', '2026-02-01', false, 41), ('l3', 4, 'back', '2026-03-01', false, 40),
  ('l1', 5, 'late', '2026-01-20', false, 51), ('l2', 5, 'late', '2026-01-10', false, 50),
  ('l1', 6, 'run', '2026-01-01', false, 60), ('l2', 6, 'run', '2026-02-01', false, 61), ('l2', 7, 'run', '2026-02-01', false, 61), ('l3', 6, 'run', '2026-02-01', false, 61),
  ('l1', 8, 'gone', '2026-01-01', false, 80), ('l2', 8, 'gone', '2026-02-01', true, 80),
  ('l1', 9, 'revived', '2026-01-01', true, 90), ('l2', 9, 'revived', '2026-02-01', false, 91),
  ('l1', 10, 'day', null, false, 100), ('l1', 11, 'day', null, false, 101), ('l2', 10, 'day', null, false, 102),
  ('l1', 12, null, null, false, 100), ('l1', 13, null, null, false, 100))
  as t(_load, _record, source_key, version_at, is_deleted, content_hash);
create table staged.rejects as select * from (values ('l1', 99, 'a.x', 'alone', 'rejected')) as t(_load, _record, source, source_key, disposition);
create table expected as select * from (values
  ('l1', 2, 'superseded'),
  ('l2', 3, 'duplicate'),
  ('l1', 4, 'superseded'), ('l2', 4, 'superseded'),
  ('l2', 5, 'superseded'),
  ('l1', 6, 'superseded'), ('l2', 7, 'duplicate'), ('l3', 6, 'duplicate'),
  ('l1', 8, 'superseded'), ('l2', 8, 'deleted'),
  ('l1', 9, 'superseded'),
  ('l1', 10, 'superseded'), ('l1', 11, 'superseded'))
  as t(_load, _record, disposition);
