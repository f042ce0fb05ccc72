-- New people by the day they were first seen and the store that looks after them now: one row each. Only persons: organisations, staff and the
-- anonymous are not in people.
-- grain: day_on, store_code
-- check: people >= identified and identified >= 0
-- column day_on: 日期 | day first seen
-- column store_code: 归属门店 | store that looks after them, empty text when none
-- column people: 新增客户 | persons first seen that day | people
-- column identified: 已识别 | of them with a live identifier | people
select
  first_seen_on as day_on,
  coalesce(owner_store_code, '') as store_code,
  cast(count(*) as bigint) as people,
  cast(sum(case when is_identified then 1 else 0 end) as bigint) as identified
from marts.profiles
where kind = 'person' and first_seen_on is not null
group by first_seen_on, coalesce(owner_store_code, '')
