-- Store names that no alias, dealer code or store code explains: one row per source and name, with the records that lost their store by it.
-- grain: source, alias
-- check: records > 0
-- column source: 来源 | feed, channel.feed
-- column alias: 名称 | name as the port gives it
-- column records: 记录数 | current records with that name | records
with named as (
  select source, store_alias as alias from staging.orders where store_alias is not null
  union all
  select source, store_alias from staging.service_visits where store_alias is not null
  union all
  select source, store_alias from staging.bookings where store_alias is not null
  union all
  select source, store_alias from staging.visits where store_alias is not null
  union all
  select source, store_alias from staging.leads where store_alias is not null
  union all
  select source, store_alias from staging.interactions where store_alias is not null
),
names as (
  select source, alias, cast(count(*) as bigint) as records
  from named
  group by source, alias
),
known as (
  select channel, alias
  from facts.store_aliases
  group by channel, alias
)
select n.source, n.alias, n.records
from names as n
left join known as k on k.channel = split_part(n.source, '.', 1) and k.alias = upper(n.alias)
where k.alias is null
