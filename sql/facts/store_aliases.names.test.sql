-- as_of: 2026-01-31T16:00:00Z
-- A channel's own alias beats one for any channel, a dealer code that two stores share names none, a store code names itself, a dated alias
-- begins again, an alias of an unknown store is none.
create table facts.stores as select * from (values ('S1'), ('S2'), ('S3')) as t(store_code);
create table staging.stores as select * from (values ('S1', 'D1'), ('S1', 'D1'), ('S2', 'D2'), ('S3', 'D2')) as t(store_code, dealer_code);
create table staged.loads as select * from (values ('dms'), ('tmall')) as t(channel);
create table staging.aliases as
select kind, channel, alias, code, cast(from_on as date) as from_on, cast(to_on as date) as to_on
from (values
  ('store', 'tmall', '旗舰店', 'S1', null, null), ('store', 'any', '旗舰店', 'S2', null, null),
  ('store', 'dms', 'moved', 'S1', '2024-01-01', null), ('store', 'dms', 'moved', 'S3', '2025-01-01', '2025-07-01'),
  ('store', 'dms', 'lost', 'S9', null, null), ('series', 'dms', 'x', 'S1', null, null))
  as t(kind, channel, alias, code, from_on, to_on);
create table expected as
select channel, alias, store_code, cast(from_on as date) as from_on, cast(to_on as date) as to_on
from (values
  ('tmall', '旗舰店', 'S1', '1900-01-01', '2999-12-31'), ('dms', '旗舰店', 'S2', '1900-01-01', '2999-12-31'),
  ('dms', 'MOVED', 'S1', '2024-01-01', '2025-01-01'), ('dms', 'MOVED', 'S3', '2025-01-01', '2025-07-01'),
  ('dms', 'D1', 'S1', '1900-01-01', '2999-12-31'), ('tmall', 'D1', 'S1', '1900-01-01', '2999-12-31'),
  ('dms', 'S1', 'S1', '1900-01-01', '2999-12-31'), ('tmall', 'S1', 'S1', '1900-01-01', '2999-12-31'),
  ('dms', 'S2', 'S2', '1900-01-01', '2999-12-31'), ('tmall', 'S2', 'S2', '1900-01-01', '2999-12-31'),
  ('dms', 'S3', 'S3', '1900-01-01', '2999-12-31'), ('tmall', 'S3', 'S3', '1900-01-01', '2999-12-31'))
  as t(channel, alias, store_code, from_on, to_on);
