-- Run 1 knew a to d; run 2 brought e, moved b and merged o; run 3 moved b again and let c go (c is known for ever).
create table identity.past as
select * from (values
  (1, date '2026-01-31', cast(null as bigint)), (1, date '2026-01-31', null), (2, date '2026-02-28', 1)
) as t(generation, decided_on, rule_version);
create table identity.changed as select 3 as generation, date '2026-03-31' as decided_on, 2 as rule_version;
create table identity.assignments as
select * from (values (1, 1), (2, 3), (4, 1), (5, 2)) as t(key_hash, generation);
create table identity.events as
select * from (values
  ('assign', 'p', 2, 1), ('assign', 'q', 2, 2), ('assign', 'p', 3, 1), ('merge', 'o', 0, 2), ('split', 'r', 0, 3)
) as t(event, person_id, key_hash, generation);
create table expected as
select * from (values
  (1, date '2026-01-31', null, 0, 4, 0, 0, 0), (2, date '2026-02-28', 1, 4, 1, 1, 1, 0), (3, date '2026-03-31', 2, 5, 0, 1, 0, 1)
) as t(generation, decided_on, rule_version, known_records, new_records, moved_records, merges, splits);
