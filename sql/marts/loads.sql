-- What became of every record by load (one file): one row per load.
-- grain: load
-- check: counted = "current" + superseded + duplicates + rejected + ignored + erased
-- check: "current" >= 0
-- column channel: 渠道 | channel
-- column feed: 数据流 | feed
-- column load: 批次 | load
-- column load_number: 序号 | place in the order of loads
-- column delivered_on: 送达日期 | newest delivery day
-- column counted: 记录数 | records counted
-- column current: 当前 | current
-- column superseded: 被取代 | a newer version is current
-- column duplicates: 重复 | same key, same content
-- column rejected: 拒收 | rejected
-- column ignored: 忽略 | left out by a rule
-- column erased: 已删除 | erased
with accepted as (
  select _load, cast(count(*) as bigint) as records
  from staged.records
  group by _load
),
replaced as (
  select
    _load,
    cast(sum(case when disposition = 'superseded' then 1 else 0 end) as bigint) as superseded,
    cast(sum(case when disposition = 'duplicate' then 1 else 0 end) as bigint) as duplicates
  from staging.replaced
  group by _load
),
refused_records as (
  select _load, _record, disposition
  from staged.rejects
  where disposition in ('rejected', 'ignored')
  group by _load, _record, disposition
),
refused as (
  select
    _load,
    cast(sum(case when disposition = 'rejected' then 1 else 0 end) as bigint) as rejected,
    cast(sum(case when disposition = 'ignored' then 1 else 0 end) as bigint) as ignored
  from refused_records
  group by _load
)
select
  l.channel,
  l.feed,
  l._load as load,
  l.load_number,
  l.delivered_on,
  l.counted,
  coalesce(a.records, 0) - coalesce(r.superseded, 0) - coalesce(r.duplicates, 0) as "current",
  coalesce(r.superseded, 0) as superseded,
  coalesce(r.duplicates, 0) as duplicates,
  coalesce(f.rejected, 0) as rejected,
  coalesce(f.ignored, 0) as ignored,
  cast(0 as bigint) as erased
from staged.loads as l
left join accepted as a on a._load = l._load
left join replaced as r on r._load = l._load
left join refused as f on f._load = l._load
order by l.load_number
