-- One full name beside masked ones is nothing to ask; two names, or two national ids, are.
create table identity.witnesses as
select phone_no, name_hash, document_no, cast(day_on as date) as day_on, name, surname, false as is_organisation, date '2024-01-01' as seen_on
from (values
  (1, 11, 0, '1900-01-01', '王明', null), (1, 12, 0, '2024-01-01', null, '王'), (2, 11, 0, '1900-01-01', '王明', null), (2, 13, 0, '1900-01-01', '赵丽', null),
  (2, 11, 0, '1900-01-01', '王明', null), (3, 0, 5, '2024-01-01', null, null), (3, 0, 6, '2024-01-01', null, null), (4, 0, 5, '2024-01-01', null, null),
  (5, 14, 0, '1900-01-01', '王一', null), (5, 15, 0, '1900-01-01', '王一', null))
  as t(phone_no, name_hash, document_no, day_on, name, surname);
create table expected as
select * from (values (2, 11, '王明', 2), (2, 13, '赵丽', 1), (3, 0, null, 1), (3, 0, null, 1)) as t(phone_no, name_hash, name, contacts);
