-- A value of one record joins nothing, but a document still marks its holder; demoted values are out.
create table identity.numbers as
select * from (values (1, 1, true), (2, 6, false), (3, 6, false), (4, 6, false)) as t(identifier_no, strength, is_document);
create table identity.claims as
select record_no, identifier_no from (values (1, 2), (2, 2), (3, 3), (4, 4), (5, 4), (9, 1)) as t(record_no, identifier_no);
create table identity.demoted as select 4 as identifier_no, 'staff' as reason;
create table expected as select * from (values (1, 1, 1), (2, 6, 2)) as t(identifier_no, strength, records);
