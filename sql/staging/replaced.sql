-- The accepted records that are not plainly current, and why: one row per record.
-- Within a key, in order of (version, load order, record number): the same content as the one before it is a duplicate; of the others the
-- last is current and the rest are superseded. A current record is `deleted` when it says so, and `ended` when its feed delivers snapshots
-- and the newest of them has no record of the key (a duplicate or a rejected record there keeps the key alive). Both still count as current in the dispositions.
-- Keys with one living record, nearly all of them, are only counted, by their number; the few others are looked at by their text.
-- grain: _load, _record
-- check: disposition in ('superseded', 'duplicate', 'ended', 'deleted')
with alive as (
  select j.source, j.source_key
  from staged.rejects as j
  inner join staged.loads as l on l._load = j._load
  where l.later = 'snapshot' and l.is_last_of_feed and j.disposition = 'rejected' and j.source_key is not null
  group by j.source, j.source_key
),
repeated as (
  select key_hash
  from staged.records
  where key_hash is not null
  group by key_hash
  having count(*) > 1 or bool_or(is_deleted)
),
doubtful as (
  select key_hash from repeated
  union
  select r.key_hash
  from staged.records as r
  inner join staged.loads as l on l._load = r._load
  where l.later = 'snapshot' and not l.is_last_of_feed and r.key_hash is not null
),
records as (
  select r.*
  from staged.records as r
  inner join doubtful as d on d.key_hash = r.key_hash
),
keys as (
  select
    r.source,
    r.source_key,
    bool_or(l.later = 'snapshot') and not bool_or(l.is_last_of_feed) and count(a.source_key) = 0 as has_ended
  from records as r
  inner join staged.loads as l on l._load = r._load
  left join alive as a on a.source = r.source and a.source_key = r.source_key
  group by r.source, r.source_key
  having
    count(*) > 1
    or bool_or(r.is_deleted)
    or (bool_or(l.later = 'snapshot') and not bool_or(l.is_last_of_feed) and count(a.source_key) = 0)
),
versions as (
  select
    r._load,
    r._record,
    r.source,
    r.source_key,
    r.content_hash,
    r.is_deleted,
    k.has_ended,
    row_number() over (
      partition by r.source, r.source_key
      order by coalesce(r.version_at, cast(l.delivered_on as timestamp(6))), l.load_number, r._record
    ) as version
  from records as r
  inner join keys as k on k.source = r.source and k.source_key = r.source_key
  inner join staged.loads as l on l._load = r._load
),
compared as (
  select
    v.*,
    coalesce(
      v.content_hash = lag(v.content_hash) over (partition by v.source, v.source_key order by v.version)
      and v.is_deleted = lag(v.is_deleted) over (partition by v.source, v.source_key order by v.version),
      false
    ) as is_duplicate
  from versions as v
),
judged as (
  select
    c.*,
    max(case when c.is_duplicate then 0 else c.version end) over (partition by c.source, c.source_key) as current_version
  from compared as c
)
select
  _load,
  _record,
  case
    when is_duplicate then 'duplicate'
    when version < current_version then 'superseded'
    when is_deleted then 'deleted'
    else 'ended'
  end as disposition
from judged
where is_duplicate or version < current_version or is_deleted or has_ended
