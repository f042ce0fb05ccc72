-- Every application for a loan or lease in its newest state, with its person and store: one row each. order_source and order_key name the order that
-- it is for, where the lender's file says so.
-- grain: key_hash
-- column channel: 来源渠道 | port that told it
-- column store_code: 门店 | store
-- column decided_on: 审批日期 | decided
with applications as (
  select
    e.*,
    split_part(e.source, '.', 1) as channel,
    upper(e.store_alias) as store_name,
    case
      when regexp_like(e.vin, '^[0-9A-HJ-NPR-Z]{17}$') then e.vin
      when regexp_like(translate(upper(e.vin), 'IOQ -', '100'), '^[0-9A-HJ-NPR-Z]{17}$') then translate(upper(e.vin), 'IOQ -', '100')
    end as clean_vin
  from staging.finance_applications as e
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
  e.application_no,
  e.lender,
  e.kind,
  e.status,
  e.amount_yuan,
  e.order_source,
  e.order_key,
  e.clean_vin as vin,
  e.contract_no,
  e.decided_at,
  e.decided_on,
  e.disbursed_at,
  e.disbursed_on
from applications as e
left join identity.assignments as m on m.key_hash = e.contact_hash
left join facts.store_aliases as s
  on s.channel = e.channel and s.alias = e.store_name and e.happened_on >= s.from_on and e.happened_on < s.to_on
