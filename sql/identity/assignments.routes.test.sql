-- A fingerprint leads to its person; a contact without a live identifier is somebody of its own. Who stays the same person keeps the run since which.
create table identity.carriers as
select 's' as source, source_key, key_hash, fingerprint_hash
from (values ('a', 1, 90), ('b', 2, 90), ('c', 3, 91), ('d', 4, 91)) as t(source_key, key_hash, fingerprint_hash);
create table identity.routes as select 90 as fingerprint_hash, 5000 as anchor_no, 7 as person_no;
create table identity.persons as select * from (values (50, 1, 7), (null, 3, 8), (null, 4, 9)) as t(component_no, founder_hash, person_no);
create table identity.settled as select * from (values (1, 7, 2), (2, 8, 1), (4, 9, 1)) as t(key_hash, person_no, generation);
create table identity.run as select 3 as generation, 1 as rule_version;
create table expected as
select * from (values ('a', 7, 5000, 2), ('b', 7, 5000, 3), ('c', 8, null, 3), ('d', 9, null, 1)) as t(source_key, person_no, anchor_no, generation);
