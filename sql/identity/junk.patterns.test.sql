-- Patterns of numbers that name nobody; others stay out of the table.
create table identity.phones as
select value as text, value
from (values ('13800138000'), ('13800591500'), ('13911111111'), ('13901234567'), ('13112345678'), ('13698765432'), ('13912345679')) as t(value);
create table identity.national_ids as
select value as text, value from (values ('110101190001010011'), ('440524190001010019'), ('111111191111111111'), ('11010519491231002X')) as t(value);
create table identity.accounts as
select kind, value as text, value from (values ('member_no', 'TEST01'), ('member_no', 'M001234'), ('openid', 'undefined'), ('openid', 'oTest1')) as t(kind, value);
create table expected as
select kind, value, reason
from (values
  ('phone', '13800138000', 'sample number'), ('phone', '13800591500', 'service number of a carrier'),
  ('phone', '13911111111', 'one digit repeated'), ('phone', '13901234567', 'digits in a row'), ('phone', '13112345678', 'digits in a row'),
  ('phone', '13698765432', 'digits in a row'), ('national_id', '110101190001010011', 'filler'),
  ('national_id', '440524190001010019', 'filler birthday'), ('national_id', '111111191111111111', 'one digit repeated'),
  ('member_no', 'TEST01', 'filler'), ('openid', 'undefined', 'filler'))
  as t(kind, value, reason);
