-- Media spend: one row per record of a day, campaign and medium, with the store that it was for (null: the group).
-- grain: key_hash
with spend as (
  select e.*, split_part(e.source, '.', 1) as channel, upper(e.store_alias) as store_name
  from staging.spend as e
  where e.spent_on < as_of_on()
)
select e.source, e.source_key, e.key_hash, e.spent_on, e.campaign_code, e.media, s.store_code, e.amount_yuan, e.impressions, e.clicks
from spend as e
left join facts.store_aliases as s
  on s.channel = e.channel and s.alias = e.store_name and e.spent_on >= s.from_on and e.spent_on < s.to_on
