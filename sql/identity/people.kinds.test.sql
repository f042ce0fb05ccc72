-- A code makes an organisation, an identifier a person, a desk phone alone staff, nothing anonymous; one company's record does not make a person a company.
create table identity.assignments as
select * from (values (1, 1), (2, 2), (3, 2), (4, 3), (5, 4), (6, 5)) as t(record_no, person_no);
create table identity.persons as
select * from (values (1, 'p_1'), (2, 'p_2'), (3, 'p_3'), (4, 'p_4'), (5, 'p_5')) as t(person_no, person_id);
create table identity.records as
select record_no, is_organisation, cast(first_seen_on as date) as first_seen_on
from (values (1, false, '2024-01-01'), (2, true, '2024-01-03'), (3, false, '2024-01-02'), (4, false, '2024-01-01'), (5, false, '2024-01-01'), (6, true, '2024-01-01'))
  as t(record_no, is_organisation, first_seen_on);
create table identity.marks as
select * from (values (1, true, true, false), (2, true, false, true), (3, false, false, true)) as t(person_no, has_live, has_uscc, has_staff);
create table expected as
select person_no, concat('p_', cast(person_no as varchar)) as person_id, kind, is_identified, cast(first_seen_on as date) as first_seen_on, records
from (values
  (1, 'organisation', false, '2024-01-01', 1), (2, 'person', true, '2024-01-02', 2), (3, 'staff', false, '2024-01-01', 1),
  (4, 'anonymous', false, '2024-01-01', 1), (5, 'organisation', false, '2024-01-01', 1))
  as t(person_no, kind, is_identified, first_seen_on, records);
