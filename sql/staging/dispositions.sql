-- What became of every record of a feed (conservation): one row per source. Records that ended or were deleted count as current.
-- grain: source
-- check: counted = "current" + superseded + duplicates + rejected + ignored + erased
-- check: "current" >= 0
with loads as (
  select
    source,
    channel,
    feed,
    cast(count(*) as bigint) as loads,
    cast(sum(counted) as bigint) as counted,
    max(delivered_on) as last_delivered_on
  from staged.loads
  group by source, channel, feed
),
accepted as (
  select source, cast(count(*) as bigint) as records
  from staged.records
  group by source
),
replaced as (
  select
    l.source,
    cast(sum(case when r.disposition = 'superseded' then 1 else 0 end) as bigint) as superseded,
    cast(sum(case when r.disposition = 'duplicate' then 1 else 0 end) as bigint) as duplicates
  from staging.replaced as r
  inner join staged.loads as l on l._load = r._load
  group by l.source
),
refused_records as (
  select source, _load, _record, disposition
  from staged.rejects
  where disposition in ('rejected', 'ignored')
  group by source, _load, _record, disposition
),
refused as (
  select
    source,
    cast(sum(case when disposition = 'rejected' then 1 else 0 end) as bigint) as rejected,
    cast(sum(case when disposition = 'ignored' then 1 else 0 end) as bigint) as ignored
  from refused_records
  group by source
)
select
  l.source,
  l.channel,
  l.feed,
  l.loads,
  l.counted,
  coalesce(a.records, 0) - coalesce(r.superseded, 0) - coalesce(r.duplicates, 0) as "current",
  coalesce(r.superseded, 0) as superseded,
  coalesce(r.duplicates, 0) as duplicates,
  coalesce(f.rejected, 0) as rejected,
  coalesce(f.ignored, 0) as ignored,
  cast(0 as bigint) as erased,
  l.last_delivered_on
from loads as l
left join accepted as a on a.source = l.source
left join replaced as r on r.source = l.source
left join refused as f on f.source = l.source
