-- How many messages a channel may send one person within so many days: one row per channel that has a cap. Here none has; those of huaxiang.yaml (caps:)
-- take the place of this text.
-- grain: medium
-- keep: no
select
  cast(medium as varchar) as medium,
  cast(messages as bigint) as messages,
  cast(days as bigint) as days
from (values ('sms', 0, 0)) as t(medium, messages, days)
where messages > 0
