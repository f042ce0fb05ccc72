-- The current rows of staged.interactions: those that no newer version has replaced, ended or deleted; one row per (source, source_key).
-- keep: view
select o.*
from staged.interactions as o
left join staging.replaced as r on r._load = o._load and r._record = o._record
where r._record is null
