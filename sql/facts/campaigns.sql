-- The campaigns: one row per code; where two sources describe it, the first by name of source counts.
-- grain: campaign_code
-- check: ends_at is null or starts_at is null or starts_at <= ends_at
with described as (
  select
    c.*,
    c.campaign_code as code,
    row_number() over (partition by c.campaign_code order by c.source, c.source_key) as choice
  from staging.campaigns as c
)
select code as campaign_code, name as name, kind, goal, medium, budget_yuan, starts_at, starts_on, ends_at, ends_on
from described
where choice = 1
