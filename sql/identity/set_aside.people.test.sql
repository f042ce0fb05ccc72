-- A demoted value is told of the person that its records are by another value, and of each contact that has nothing else.
create table identity.claims as
select * from (values (90, 10), (90, 20), (91, 20), (92, 10)) as t(fingerprint_hash, identifier_no);
create table identity.demoted as select 20 as identifier_no;
create table identity.routes as select * from (values (90, 7), (92, 7)) as t(fingerprint_hash, person_no);
create table identity.loose as select * from (values (3, 91), (4, 91)) as t(key_hash, fingerprint_hash);
create table identity.persons as select * from (values (50, 3, 7), (null, 3, 8), (null, 4, 9)) as t(component_no, founder_hash, person_no);
create table expected as select * from (values (7, 20), (8, 20), (9, 20)) as t(person_no, identifier_no);
