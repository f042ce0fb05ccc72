-- A demoted value tells nothing; a refused one is kept and marked, for that record only.
create table identity.claims as
select record_no, 'phone' as kind, '' as scope, value, date '2024-01-01' as first_seen_on, date '2024-01-01' as last_seen_on
from (values (1, 'a'), (2, 'a'), (3, 'b')) as t(record_no, value);
create table identity.demoted as select 'phone' as kind, '' as scope, 'b' as value, 'junk' as reason;
create table identity.nodes as select 7 as identifier_no, 'phone' as kind, '' as scope, 'a' as value;
create table identity.conflicts as select 2 as record_no, 7 as identifier_no;
create table expected as select * from (values (1, 'a', false), (2, 'a', true)) as t(record_no, value, is_refused);
