-- as_of: 2026-01-31T16:00:00Z
-- A full name beats a newer masked one, a customer's record a newer consignee's; the newest city counts, blanks do not.
create table identity.members as select * from (values ('a', '1', 1), ('a', '2', 1), ('a', '3', 1), ('a', '4', 2)) as t(source, source_key, person_no);
create table staging.contacts as
select 'a' as source, id as source_key, role, name, 'female' as gender, '浙江' as province, city, cast(null as date) as born_on,
  cast(seen_on as timestamp) as seen_at, cast(seen_on as date) as seen_on
from (values
  ('1', 'customer', '王小明', '杭州', '2024-01-01'), ('2', 'consignee', '王明', '宁波', '2025-01-01'), ('3', 'customer', '王**', ' ', '2025-02-01'),
  ('4', 'buyer', '李**', null, null)) as t(id, role, name, city, seen_on);
create table expected as select * from (values (1, '王小明', '杭州', date '2025-02-01'), (2, '李**', null, null)) as t(person_no, name, city, last_seen_on);
