-- Every labour or part line with its repair order's person, car, store and time: one row per line, in time order. Lines without their repair
-- order are left out: they come back when its file does.
-- grain: source, source_key
with lines as (
  select
    l.*,
    coalesce(l.visit_source, l.source) as of_source,
    coalesce(l.visit_key, case when l.visit_source is null then split_part(l.source_key, '#', 1) else l.visit_no end) as of_key
  from staging.service_lines as l
)
select
  v.person_no,
  l.source,
  l.source_key,
  v.source as visit_source,
  v.source_key as visit_key,
  v.happened_at,
  v.happened_on,
  v.store_code,
  v.vin,
  l.kind,
  coalesce(l.job_type, v.job_type) as job_type,
  l.payer,
  l.title,
  l.part_no,
  l.quantity,
  l.amount_yuan
from lines as l
inner join facts.service_visits as v on v.source = l.of_source and v.source_key = l.of_key
order by v.happened_at
