-- A demoted value tells nothing; a refused one is kept and marked, unless another contact of the person has it without a refusal; decisions are none.
create table identity.claims as
select fingerprint_hash, identifier_no, cast(first_seen_on as date) as first_seen_on, date '2024-12-31' as last_seen_on
from (values
  (1, 600000000000000007, '2024-01-01'), (2, 600000000000000007, '2024-01-02'), (3, 600000000000000007, '2024-01-03'),
  (3, 600000000000000008, '2024-01-04'), (4, 600000000000000009, '2024-01-05'), (4, 2, '2024-01-06'))
  as t(fingerprint_hash, identifier_no, first_seen_on);
create table identity.routes as select * from (values (1, 7, 1), (2, 2, 2), (3, 3, 2), (4, 2, 2)) as t(fingerprint_hash, anchor_no, person_no);
create table identity.demoted as select 600000000000000008 as identifier_no;
create table identity.refused as
select anchor_no, 600000000000000000 + identifier_no as identifier_no from (values (2, 7), (3, 7), (2, 9)) as t(anchor_no, identifier_no);
create table expected as
select person_no, 600000000000000000 + identifier_no as identifier_no, is_refused, cast(first_seen_on as date) as first_seen_on
from (values (1, 7, false, '2024-01-01'), (2, 7, true, '2024-01-02'), (2, 9, true, '2024-01-05')) as t(person_no, identifier_no, is_refused, first_seen_on);
