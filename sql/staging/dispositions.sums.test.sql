-- A record refused for two reasons counts once; ended counts as current; an element reject counts nothing.
create table staged.loads as select * from (values
  ('l1', 'a.x', 'a', 'x', date '2026-01-31', 5), ('l2', 'a.x', 'a', 'x', date '2026-02-28', 3), ('l3', 'a.y', 'a', 'y', date '2026-02-28', 0))
  as t(_load, source, channel, feed, delivered_on, counted);
create table staged.records as select * from (values
  ('l1', 1, 'a.x'), ('l1', 2, 'a.x'), ('l1', 3, 'a.x'), ('l2', 1, 'a.x'), ('l2', 2, 'a.x')) as t(_load, _record, source);
create table staging.replaced as select * from (values ('l1', 1, 'superseded'), ('l2', 2, 'duplicate'), ('l1', 3, 'ended')) as t(_load, _record, disposition);
create table staged.rejects as select * from (values
  ('l1', 4, 'a.x', 'rejected'), ('l1', 4, 'a.x', 'rejected'), ('l1', 5, 'a.x', 'ignored'), ('l2', 3, 'a.x', 'rejected'), ('l2', 1, 'a.x', 'element'))
  as t(_load, _record, source, disposition);
create table expected as select * from (values
  ('a.x', 'a', 'x', 2, 8, 3, 1, 1, 2, 1, 0, date '2026-02-28'), ('a.y', 'a', 'y', 1, 0, 0, 0, 0, 0, 0, 0, date '2026-02-28'))
  as t(source, channel, feed, loads, counted, "current", superseded, duplicates, rejected, ignored, erased, last_delivered_on);
