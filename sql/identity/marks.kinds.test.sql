-- A refused code is not the person's; a staff number, which no live identifier is, marks its holder.
create table identity.assignments as select * from (values (1, 1), (2, 2), (3, 3), (4, 4)) as t(record_no, person_no);
create table identity.numbers as select * from (values (1, 'uscc'), (2, 'phone'), (3, 'phone')) as t(identifier_no, kind);
create table identity.holdings as
select * from (values (1, 1, false), (2, 1, true), (2, 2, false)) as t(person_no, identifier_no, is_refused);
create table identity.claims as select * from (values (1, 1), (2, 1), (2, 2), (3, 3), (4, 4)) as t(record_no, identifier_no);
create table identity.demoted as select * from (values (3, 'staff'), (4, 'junk')) as t(identifier_no, reason);
create table expected as
select * from (values (1, true, true, false), (2, true, false, false), (3, false, false, true)) as t(person_no, has_live, has_uscc, has_staff);
