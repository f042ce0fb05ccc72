-- Events by channel and kind, of the timeline: one row each.
-- grain: channel, kind
-- check: events > 0
-- column channel: 渠道 | channel
-- column kind: 类型 | kind of event
-- column events: 事件数 | events
with by_source as (
  select source, kind, count(*) as events
  from marts.timeline
  group by source, kind
)
select split_part(source, '.', 1) as channel, kind, cast(sum(events) as bigint) as events
from by_source
group by split_part(source, '.', 1), kind
order by channel, kind
