-- What became of every record by feed: one row per feed. counted is the sum of the others (conservation).
-- grain: channel, feed
-- check: counted = "current" + superseded + duplicates + rejected + ignored + erased
-- column channel: 渠道 | channel
-- column feed: 数据流 | feed
-- column loads: 文件数 | loads
-- column counted: 记录数 | records counted
-- column current: 当前 | current
-- column superseded: 被取代 | a newer version is current
-- column duplicates: 重复 | same key, same content
-- column rejected: 拒收 | rejected
-- column ignored: 忽略 | left out by a rule
-- column erased: 已删除 | erased
-- column last_delivered_on: 最近送达 | newest delivery day
select channel, feed, loads, counted, "current", superseded, duplicates, rejected, ignored, erased, last_delivered_on
from staging.dispositions
order by channel, feed
