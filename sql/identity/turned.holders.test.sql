-- Contacts that carried the same and mean the same holder stay one fingerprint; nobody's is 0; a contact apart keeps its own fingerprint.
create table identity.witnesses as
select 7 as phone_no, 'mobile' as field, key_hash, fingerprint_hash, 900 as identity_hash, cast(seen_on as date) as seen_on, name_hash, 0 as document_no, date '1900-01-01' as day_on
from (values (1, 900, '2024-01-01', 11), (2, 900, '2024-01-02', 11), (3, 900, '2024-01-03', 12), (4, 900, '2024-01-04', 13), (5, 5, '2024-01-05', 12))
  as t(key_hash, fingerprint_hash, seen_on, name_hash);
create table identity.turns as
select 7 as phone_no, name_hash, 0 as document_no, date '1900-01-01' as day_on, holder_no
from (values (11, 1), (12, 2), (13, 0)) as t(name_hash, holder_no);
create table identity.apart as select 5 as key_hash, 5 as fingerprint_hash;
create table expected as
select key_hash, turned_hash, mobile_no, cast(null as bigint) as phone_no
from (values (1, 1, 1000000000007), (2, 1, 1000000000007), (3, 3, 2000000000007), (4, 4, 0), (5, 5, 2000000000007)) as t(key_hash, turned_hash, mobile_no);
