-- Ids that were merged away: one row per such id, with the living one that it now means.
-- grain: alias_id
-- check: alias_id <> person_id
-- column alias_id: 旧编号 | an id once issued
-- column person_id: 客户编号 | the living id
-- column merged_on: 合并日 | last day of the data with which they were merged
select g.alias_id, g.person_id, g.merged_on
from identity.merges g
