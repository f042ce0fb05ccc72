-- How the counter finds people by a name and the last four digits of a number, within one store: one row per call and person. Two people of one
-- store may answer to one call; finding them merges nobody. Rows stand in order of the call, so that one is read without an index.
-- grain: call_hash, person_id
-- column call_hash: 称呼号 | store, name (or surname) and last four digits as one number, made with the workspace's secret
-- column person_id: 客户编号 | person
select c.call_hash, p.person_id
from identity.calls as c
inner join marts.profiles as p on p.person_no = c.person_no
order by c.call_hash, p.person_id
