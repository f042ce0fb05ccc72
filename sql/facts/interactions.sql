-- Every view, click, message or other touch with its person and store: one row each, in time order.
-- grain: key_hash
-- column channel: 来源渠道 | port that told it
-- column store_code: 门店 | store
with interactions as (
  select
    e.*,
    split_part(e.source, '.', 1) as channel,
    upper(e.store_alias) as store_name
  from staging.interactions as e
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
  e.kind,
  e.subject,
  e.medium,
  e.campaign_code,
  e.amount_yuan
from interactions as e
left join identity.assignments as m on m.key_hash = e.contact_hash
left join facts.store_aliases as s
  on s.channel = e.channel and s.alias = e.store_name and e.happened_on >= s.from_on and e.happened_on < s.to_on
order by e.happened_at
