-- A code makes an organisation, an identifier a person, a desk phone alone staff, nothing anonymous; a refused code is not the person's;
-- who is known by a decision alone is anonymous.
create table identity.kinds as select 'uscc' as kind, 1000 as base;
create table identity.persons as
select component_no, founder_hash, concat('p_', cast(person_no as varchar)) as person_id, person_no
from (values (600000000000000010, 1, 1), (600000000000000020, 2, 2), (null, 3, 3), (null, 4, 4), (600000000000000030, 5, 5), (7, 6, 6), (8, 7, 7)) as t(component_no, founder_hash, person_no);
create table identity.units as
select component_no, founder_hash, is_organisation, date '2024-01-01' as first_seen_on
from (values
  (600000000000000010, 1, false), (600000000000000020, 2, false), (null, 3, false), (null, 4, false), (600000000000000030, 5, true), (7, 6, false),
  (8, 7, false))
  as t(component_no, founder_hash, is_organisation);
create table identity.assignments as select * from (values (1), (2), (2), (3), (4), (5), (6), (7)) as t(person_no);
create table identity.holdings as
select * from (values (1, 1001, false), (2, 1001, true), (2, 7, false), (6, 7, false)) as t(person_no, identifier_no, is_refused);
create table identity.claims as select * from (values (93, 5), (94, 6)) as t(fingerprint_hash, identifier_no);
create table identity.demoted as select * from (values (5, 'staff'), (6, 'junk')) as t(identifier_no, reason);
create table identity.loose as select * from (values (3, 93), (4, 94)) as t(key_hash, fingerprint_hash);
create table expected as
select person_no, kind, is_identified, records
from (values
  (1, 'organisation', false, 1), (2, 'person', true, 2), (3, 'staff', false, 1), (4, 'anonymous', false, 1), (5, 'organisation', false, 1),
  (6, 'person', true, 1), (7, 'anonymous', false, 1))
  as t(person_no, kind, is_identified, records);
