-- Every appraisal of a used car with its person and store: one row each. `accepted`: bought from the owner; false: lost; null: open.
-- grain: key_hash
-- column channel: 来源渠道 | port that told it
-- column store_code: 门店 | store
with appraisals as (
  select
    e.*,
    split_part(e.source, '.', 1) as channel,
    upper(e.store_alias) as store_name,
    case
      when regexp_like(e.vin, '^[0-9A-HJ-NPR-Z]{17}$') then e.vin
      when regexp_like(translate(upper(e.vin), 'IOQ -', '100'), '^[0-9A-HJ-NPR-Z]{17}$') then translate(upper(e.vin), 'IOQ -', '100')
    end as clean_vin
  from staging.appraisals as e
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
  e.appraisal_no,
  e.clean_vin as vin,
  e.asked_yuan,
  e.offered_yuan,
  e.accepted,
  e.closed_at,
  e.closed_on,
  e.traded_order_no
from appraisals as e
left join identity.assignments as m on m.key_hash = e.contact_hash
left join facts.store_aliases as s
  on s.channel = e.channel and s.alias = e.store_name and e.happened_on >= s.from_on and e.happened_on < s.to_on
