-- Ids that were merged away: one row per such id, with the living one.
-- grain: alias_id
-- check: alias_id <> person_id
-- index: alias_id
-- column alias_id: 旧编号 | an id once issued
-- column person_id: 客户编号 | the living id
-- column merged_on: 合并日 | last day of the data with which they were merged
select a.alias_id, a.person_id, a.merged_on
from identity.aliases as a
inner join marts.profiles as p on p.person_id = a.person_id
