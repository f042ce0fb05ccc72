-- Every sales lead in its newest state with its person, store and series: one row each.
-- grain: key_hash
-- column channel: 来源渠道 | port that told it
-- column store_code: 门店 | store
-- column series_code: 车系 | series
with leads as (
  select
    e.*,
    split_part(e.source, '.', 1) as channel,
    upper(e.store_alias) as store_name,
    upper(e.series_alias) as series_name
  from staging.leads as e
  where e.happened_at < as_of()
)
select
  m.person_no,
  e.source,
  e.source_key,
  e.key_hash,
  e.channel,
  e.happened_at,
  e.happened_on,
  s.store_code,
  e.lead_no,
  e.status,
  e.brand,
  e.model,
  e.lead_source,
  e.campaign_code,
  e.intent_level,
  e.distributed_at,
  e.contacted_at,
  e.contacted_on,
  e.closed_at,
  a.series_code
from leads as e
left join identity.assignments as m on m.key_hash = e.contact_hash
left join facts.store_aliases as s
  on s.channel = e.channel and s.alias = e.store_name and e.happened_on >= s.from_on and e.happened_on < s.to_on
left join facts.series_aliases as a
  on a.channel = e.channel and a.alias = e.series_name and e.happened_on >= a.from_on and e.happened_on < a.to_on
