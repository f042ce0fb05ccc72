-- as_of: 2026-01-31T16:00:00Z
-- People by kind, the largest of each, who is at a limit, which values join nobody, and what the newest run changed.
create table identity.people as
select * from (values (1, 'person', 6), (2, 'person', 3), (3, 'organisation', 4), (4, 'anonymous', 1)) as t(person_no, kind, records);
create table identity.conflicts as select * from (values (1, 3, 10), (1, null, 11), (2, 1, 10)) as t(person_no, other_person_no, identifier_no);
create table identity.demoted as select * from (values ('junk'), ('staff'), ('blocked'), ('too_many_names'), ('too_many_national_ids')) as t(reason);
create table identity.runs as
select * from (values (1, 1, 0, 11, 0, 0, 0), (4, 2, 12, 2, 3, 1, 1)) as t(generation, rule_version, known_records, new_records, moved_records, merges, splits);
create table expected as
select date '2026-01-31' as data_on, 2 as people, 1 as organisations, 0 as staff, 1 as anonymous, 14 as records, 6 as largest_person_records,
  4 as largest_organisation_records, 3 as people_at_limit, 3 as refused_unions, 5 as values_set_aside, 2 as values_at_limit, 4 as generation,
  2 as rule_version, 12 as known_records, 2 as new_records, 3 as moved_records, cast(0.25 as decimal(9, 6)) as moved_ratio, 1 as merges, 1 as splits;
