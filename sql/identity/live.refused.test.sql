-- A demoted value tells nothing; a refused one is kept and marked, for that record only.
create table identity.claims as
select record_no, identifier_no, date '2024-01-01' as first_seen_on, date '2024-01-01' as last_seen_on
from (values (1, 7), (2, 7), (3, 8)) as t(record_no, identifier_no);
create table identity.demoted as select 8 as identifier_no, 'junk' as reason;
create table identity.conflicts as select 2 as record_no, 7 as identifier_no;
create table expected as select * from (values (1, 7, false), (2, 7, true)) as t(record_no, identifier_no, is_refused);
