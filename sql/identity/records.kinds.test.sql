-- Versions collapse; a company is told by its type or its name; the first day is the contact's own, else that of the delivery.
create table staged.loads as
select * from (values ('l1', date '2024-01-10'), ('l2', date '2024-01-20')) as t(_load, delivered_on);
create table staged.contacts as
select _load, key_hash(source, source_key) as key_hash, kind, name, cast(happened_on as date) as happened_on
from (values
  ('l1', 's', 'b', null, '王一', null), ('l2', 's', 'b', null, '王一', null), ('l1', 's', 'a', 'organisation', '华夏', '2023-05-01'),
  ('l1', 's', 'c', 'person', '张公司', '2023-05-02'), ('l1', 's', 'd', null, '华夏汽车有限公司', '2023-05-03'), ('l1', 'r', 'z', null, null, null))
  as t(_load, source, source_key, kind, name, happened_on);
create table expected as
select key_hash(source, source_key) as key_hash, is_organisation, cast(first_seen_on as date) as first_seen_on, cast(last_seen_on as date) as last_seen_on
from (values
  ('r', 'z', false, '2024-01-10', '2024-01-10'), ('s', 'a', true, '2023-05-01', '2023-05-01'), ('s', 'b', false, '2024-01-10', '2024-01-20'),
  ('s', 'c', false, '2023-05-02', '2023-05-02'), ('s', 'd', true, '2023-05-03', '2023-05-03'))
  as t(source, source_key, is_organisation, first_seen_on, last_seen_on);
