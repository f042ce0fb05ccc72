-- A link is carried by both, a cut by each on a side of its own, before any link.
create table identity.decided as
select * from (values (3, 'link', 11, 12, date '2024-01-01'), (4, 'unlink', 11, 13, date '2024-01-02')) as t(decision_no, kind, key_hash, other_hash, decided_on);
create table expected as
select * from (values (11, 8), (13, 9), (11, 1099511627779), (12, 1099511627779)) as t(key_hash, identifier_no);
