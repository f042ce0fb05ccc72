-- Every repair order with its two people (owner and bringer; person_no is the owner, else the bringer), its store and what was settled:
-- one row per repair order, in time order (the largest fact: windows prune it). Revenue is the sum of its settlements, reversals taken off, on the day of the newest one that is no
-- reversal; without any, what the repair order itself says once it is settled. A cancelled repair order without settlements counts nothing.
-- grain: key_hash
-- check: revenue_on is not null or revenue_yuan = 0
-- check: revenue_at is null or revenue_at < as_of()
-- column channel: 来源渠道 | port that told it
-- column store_code: 门店 | store
-- column revenue_yuan: 结算收入 | settled revenue | yuan
-- column revenue_on: 结算日期 | day settled
with settled as (
  select
    visit_hash,
    sum(amount_yuan) as amount_yuan,
    sum(labour_yuan) as labour_yuan,
    sum(parts_yuan) as parts_yuan,
    coalesce(max(case when not is_reversal then settled_at end), max(settled_at)) as settled_at,
    coalesce(max(case when not is_reversal then settled_on end), max(settled_on)) as settled_on
  from staging.settlements
  where settled_at < as_of()
  group by visit_hash
),
visits as (
  select
    v.*,
    split_part(v.source, '.', 1) as channel,
    upper(v.store_alias) as store_name,
    case
      when regexp_like(v.vin, '^[0-9A-HJ-NPR-Z]{17}$') then v.vin
      when regexp_like(translate(upper(v.vin), 'IOQ -', '100'), '^[0-9A-HJ-NPR-Z]{17}$') then translate(upper(v.vin), 'IOQ -', '100')
    end as clean_vin,
    s.amount_yuan as sum_yuan,
    s.labour_yuan as sum_labour_yuan,
    s.parts_yuan as sum_parts_yuan,
    s.visit_hash is not null as has_settlement,
    v.status = 'settled' and coalesce(v.settled_at, v.happened_at) < as_of() as is_settled,
    case when s.visit_hash is not null then s.settled_at else coalesce(v.settled_at, v.happened_at) end as counts_at,
    case when s.visit_hash is not null then s.settled_on else coalesce(v.settled_on, v.happened_on) end as counts_on
  from staging.service_visits as v
  left join settled as s on s.visit_hash = v.key_hash
  where v.happened_at < as_of()
)
select
  coalesce(o.person_no, b.person_no) as person_no,
  o.person_no as owner_no,
  b.person_no as bringer_no,
  v.source,
  v.source_key,
  v.key_hash,
  v.channel,
  v.happened_at,
  v.happened_on,
  a.store_code,
  v.visit_no,
  v.status,
  v.job_type,
  v.clean_vin as vin,
  v.mileage_km,
  v.returned_at,
  v.returned_on,
  cast(coalesce(v.sum_labour_yuan, v.labour_yuan) as decimal(14, 2)) as labour_yuan,
  cast(coalesce(v.sum_parts_yuan, v.parts_yuan) as decimal(14, 2)) as parts_yuan,
  cast(
    case
      when v.has_settlement then v.sum_yuan
      when v.is_settled then coalesce(v.settled_yuan, v.amount_yuan, 0)
      else 0
    end as decimal(14, 2)
  ) as revenue_yuan,
  case when v.has_settlement or v.is_settled then v.counts_at end as revenue_at,
  case when v.has_settlement or v.is_settled then v.counts_on end as revenue_on,
  v.booking_no
from visits as v
left join identity.assignments as o on o.key_hash = v.owner_hash
left join identity.assignments as b on b.key_hash = v.contact_hash
left join facts.store_aliases as a
  on a.channel = v.channel and a.alias = v.store_name and v.happened_on >= a.from_on and v.happened_on < a.to_on
order by v.happened_at
