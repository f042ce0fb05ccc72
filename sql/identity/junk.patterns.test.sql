-- Patterns of numbers that name nobody; others stay out of the table.
create table identity.numbers as
select row_number() over (order by kind, value) as identifier_no, kind, value
from (values
  ('phone', '13800138000'), ('phone', '13800591500'), ('phone', '13911111111'), ('phone', '13901234567'), ('phone', '13112345678'),
  ('phone', '13698765432'), ('phone', '13912345679'), ('national_id', '110101190001010011'), ('national_id', '440524190001010019'),
  ('national_id', '111111191111111111'), ('national_id', '11010519491231002X'), ('member_no', 'TEST01'), ('member_no', 'M001234'),
  ('openid', 'undefined'), ('openid', 'oTest1'))
  as t(kind, value);
create table expected as
select kind, value, reason
from (values
  ('phone', '13800138000', 'sample number'), ('phone', '13800591500', 'service number of a carrier'),
  ('phone', '13911111111', 'one digit repeated'), ('phone', '13901234567', 'digits in a row'), ('phone', '13112345678', 'digits in a row'),
  ('phone', '13698765432', 'digits in a row'), ('national_id', '110101190001010011', 'filler'),
  ('national_id', '440524190001010019', 'filler birthday'), ('national_id', '111111191111111111', 'one digit repeated'),
  ('member_no', 'TEST01', 'filler'), ('openid', 'undefined', 'filler'))
  as t(kind, value, reason);
