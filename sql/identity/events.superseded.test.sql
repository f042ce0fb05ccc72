-- Merges, splits and decisions are told for ever, and of assignments those that no record has now: b went to q, c is not delivered any more.
-- o merged into p; that p's end made it lead to q is no merge of its own.
create table identity.past as
select 'assign' as event, person_id, cast(null as varchar) as other_id, 's' as source, source_key, key_hash, generation,
  date '2026-01-31' as decided_on, 1 as rule_version, 'phone' as evidence, cast(null as varchar) as actor, cast(null as bigint) as decision_no
from (values ('p', 'a', 1, 1), ('p', 'b', 2, 1), ('p', 'c', 3, 1), ('q', 'd', 4, 1)) as t(person_id, source_key, key_hash, generation)
union all
select 'merge', 'o', 'p', null, null, 0, 1, date '2026-01-31', 1, 'unionid+phone', null, null;
create table identity.changed as
select * from (values
  ('assign', 'q', null, 's', 'b', 2, date '2026-02-28', 1, 'phone', null, null), ('split', 'r', 'p', null, null, 2, date '2026-02-28', 1, null, null, null),
  ('link', 'p', 'r', 's', 'a', 2, date '2026-02-28', 1, 'decision of 2026-02-01', 'li', 1),
  ('link', 'p', 'q', 's', 'a', 2, date '2026-02-28', 1, 'decision of 2026-02-02', 'wu', 2),
  ('merge', 'o', 'q', null, null, 2, date '2026-01-31', 1, null, null, null)
) as t(event, person_id, other_id, source, source_key, generation, decided_on, rule_version, evidence, actor, decision_no);
create table identity.assignments as select * from (values (1, 1), (2, 2), (4, 1)) as t(key_hash, generation);
create table expected as
select * from (values
  ('merge', 'o', 'p', null, 0, 1, 1, 'unionid+phone', null),
  ('split', 'r', 'p', null, 0, 1, 2, null, null),
  ('link', 'p', 'r', 'a', 0, 1, 2, 'decision of 2026-02-01', 'li'),
  ('link', 'p', 'q', 'a', 0, 2, 2, 'decision of 2026-02-02', 'wu'),
  ('assign', 'p', null, 'b', 2, 1, 1, 'phone', null),
  ('assign', 'p', null, 'c', 3, 2, 1, 'phone', null)
) as t(event, person_id, other_id, source_key, key_hash, number, generation, evidence, actor);
