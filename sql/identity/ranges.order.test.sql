-- Strong kinds first, then scopes; a kind without values takes no room; both scopes of phones have all of them.
create table identity.kinds as
select *
from (values ('national_id', 1, true), ('uscc', 2, true), ('openid', 5, false), ('phone', 6, false)) as t(kind, strength, is_document);
create table identity.phones as select * from (values (1), (2), (2)) as t(value_no);
create table identity.national_ids as select 1 as value_no;
create table identity.usccs as select 1 as value_no where false;
create table identity.accounts as select * from (values ('openid', 'wx2', 1), ('openid', 'wx1', 1), ('openid', 'wx1', 2)) as t(kind, scope, value_no);
create table expected as
select *
from (values
  ('national_id', '', 0), ('uscc', '', 1), ('openid', 'wx1', 1), ('openid', 'wx2', 3), ('phone', '', 4), ('phone', 'organisation', 6))
  as t(kind, scope, base);
