-- Each other live identifier stands beside the anchor; demoted ones are out, and so is a fingerprint that has nothing else.
create table identity.claims as
select fingerprint_hash, identifier_no
from (values (1, 10), (1, 20), (1, 30), (2, 10), (2, 20), (3, 20), (4, 30), (5, 40), (5, 40)) as t(fingerprint_hash, identifier_no);
create table identity.demoted as select 30 as identifier_no;
create table identity.anchors as select * from (values (1, 10), (2, 10), (3, 20), (5, 40)) as t(fingerprint_hash, anchor_no);
create table expected as select 10 as anchor_no, 20 as identifier_no, 2 as fingerprints;
