-- The newest decision about a pair counts, whichever is named first; other kinds are not here.
create table staged.decisions as
select decision_no, kind, key_hash, other_hash, date '2024-01-01' as decided_on
from (values (1, 'link', 11, 12), (2, 'unlink', 12, 11), (3, 'link', 11, 13), (4, 'block', null, null)) as t(decision_no, kind, key_hash, other_hash);
create table expected as select * from (values (2, 'unlink'), (3, 'link')) as t(decision_no, kind);
