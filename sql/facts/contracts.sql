-- Every contract over time (loan, lease, insurance, extended warranty, service plan) with its person, its chain of renewals and where it stands at
-- the data date: one row per contract.
-- renewed_from names an earlier contract of the same provider. renewal counts the contracts before it in the chain (at most 15 are followed),
-- chain_began_on is the start of the first. due_on is the day on which it must be renewed or is paid off: its end, but null once it was cancelled,
-- settled or renewed. state: upcoming, running, ended, settled (a loan or lease paid off in time), settled_early, cancelled.
-- grain: key_hash
-- check: state in ('upcoming', 'running', 'ended', 'settled', 'settled_early', 'cancelled')
-- check: renewal >= 0 and chain_began_on <= starts_on
-- check: not (is_renewed and due_on is not null)
-- column channel: 来源渠道 | port that told it
-- column store_code: 门店 | store
-- column state: 合同状态 | upcoming, running, ended, settled, settled_early or cancelled
-- column is_renewed: 已续约 | renewed
-- column renewal: 续约次数 | contracts before it in the chain | times
-- column due_on: 待续日期 | must be renewed or is paid off; empty once renewed, settled or cancelled
-- column signed_on: 签约日期 | signed
with contracts as (
  select
    c.key_hash as contract_number,
    coalesce(c.provider, '') as provider_name,
    split_part(c.source, '.', 1) as channel,
    upper(c.store_alias) as store_name,
    case
      when regexp_like(c.vin, '^[0-9A-HJ-NPR-Z]{17}$') then c.vin
      when regexp_like(translate(upper(c.vin), 'IOQ -', '100'), '^[0-9A-HJ-NPR-Z]{17}$') then translate(upper(c.vin), 'IOQ -', '100')
    end as clean_vin,
    c.*
  from staging.contracts as c
  where c.signed_at is null or c.signed_at < as_of()
),
numbers as (
  select provider_name, contract_no, min(contract_number) as contract_number
  from contracts
  group by provider_name, contract_no
),
renewals as (
  select c.contract_number, n.contract_number as before_number, c.starts_on as renewed_on, 1 as steps
  from contracts as c
  inner join numbers as n on n.provider_name = c.provider_name and n.contract_no = c.renewed_from
  where n.contract_number <> c.contract_number
),
twice as (
  select a.contract_number, coalesce(b.before_number, a.before_number) as before_number, a.steps + coalesce(b.steps, 0) as steps
  from renewals as a
  left join renewals as b on b.contract_number = a.before_number
),
four_times as (
  select a.contract_number, coalesce(b.before_number, a.before_number) as before_number, a.steps + coalesce(b.steps, 0) as steps
  from twice as a
  left join twice as b on b.contract_number = a.before_number
),
chains as (
  select a.contract_number, coalesce(b.before_number, a.before_number) as before_number, a.steps + coalesce(b.steps, 0) as steps
  from four_times as a
  left join four_times as b on b.contract_number = a.before_number
),
followed as (
  select before_number as contract_number, min(renewed_on) as renewed_on
  from renewals
  group by before_number
),
judged as (
  select
    c.*,
    h.steps,
    h.before_number,
    f.contract_number is not null as has_follower,
    f.renewed_on,
    case
      when c.cancelled_at < as_of() then 'cancelled'
      when c.settled_at < as_of() and c.ends_on is not null and c.settled_on < c.ends_on then 'settled_early'
      when c.settled_at < as_of() then 'settled'
      when c.starts_on >= as_of_on() then 'upcoming'
      when c.ends_on < as_of_on() then 'ended'
      else 'running'
    end as standing
  from contracts as c
  left join chains as h on h.contract_number = c.contract_number
  left join followed as f on f.contract_number = c.contract_number
)
select
  m.person_no,
  c.source,
  c.source_key,
  c.key_hash,
  c.channel,
  s.store_code,
  c.contract_no,
  c.kind,
  c.provider,
  c.clean_vin as vin,
  c.order_source,
  c.order_key,
  c.signed_at,
  c.signed_on,
  c.starts_on,
  c.ends_on,
  c.settled_at,
  c.settled_on,
  c.cancelled_at,
  c.cancelled_on,
  c.principal_yuan,
  c.instalment_yuan,
  c.premium_yuan,
  c.commission_yuan,
  c.standing as state,
  c.has_follower as is_renewed,
  c.renewed_on,
  coalesce(c.steps, 0) as renewal,
  least(c.starts_on, coalesce(r.starts_on, c.starts_on)) as chain_began_on,
  case when c.standing in ('upcoming', 'running', 'ended') and not c.has_follower then c.ends_on end as due_on
from judged as c
left join contracts as r on r.contract_number = c.before_number
left join identity.assignments as m on m.key_hash = c.contact_hash
left join facts.store_aliases as s
  on
    s.channel = c.channel
    and s.alias = c.store_name
    and coalesce(c.signed_on, c.starts_on) >= s.from_on
    and coalesce(c.signed_on, c.starts_on) < s.to_on
