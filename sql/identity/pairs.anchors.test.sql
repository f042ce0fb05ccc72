-- Each other live identifier stands beside the anchor; demoted ones are out, and so is a fingerprint that has nothing else.
create table identity.claims as
select fingerprint_hash, identifier_no, contacts
from (
  values (1, 10, 3), (1, 20, 3), (1, 30, 3), (2, 10, 1), (2, 20, 1), (3, 20, 1), (4, 30, 1), (5, 40, 1), (5, 40, 0), (6, 10, 2), (6, 50, 0)
) as t(fingerprint_hash, identifier_no, contacts);
create table identity.demoted as select 30 as identifier_no;
create table identity.anchors as select * from (values (1, 10), (2, 10), (3, 20), (5, 40), (6, 10)) as t(fingerprint_hash, anchor_no);
create table expected as
select * from (values (10, 20, 2, 4), (10, 50, 1, 0)) as t(anchor_no, identifier_no, fingerprints, contacts);
