-- Scopes have places by the number of their accounts; a Taobao account is weak and has none; nor has what is no node.
create table identity.kinds as select * from (values ('unionid', true), ('openid', true), ('open_uid', false)) as t(kind, is_account);
create table identity.accounts as
select * from (values
  ('unionid', 'a', 10), ('openid', 'x', 20), ('openid', 'x', 21), ('openid', 'x', 22), ('open_uid', 'k', 30), ('unionid', 'b', 40)
) as t(kind, scope, identifier_no);
create table identity.nodes as select * from (values (1, 10), (2, 20), (3, 21), (4, 30), (5, 40)) as t(node_no, identifier_no);
create table expected as select * from (values (2, 0), (3, 0), (1, 1), (5, 2)) as t(node_no, slot);
