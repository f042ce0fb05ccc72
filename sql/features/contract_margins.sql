-- What each contract brings and where it stands in its chain of renewals: one row per contract of insurance, extended warranty, service plan, loan or lease
-- with a person and a day on which it was signed (else its start). The margin is the commission that the provider pays; without one the premium at the
-- group's rate (is_estimated), null without a rate. next_signed_on is the day on which its renewal was signed. signed_after days lie between the day the
-- car was bought here and the signing; null without such a car.
-- keep: no
-- grain: key_hash
with rates as (
  select category, margin_ratio, from_on, to_on
  from facts.margin_rates
  where store_code = '' and brand = '' and job_type = ''
),
contracts as (
  select
    c.key_hash,
    c.person_no,
    coalesce(c.vin, '') as vin,
    c.kind,
    case c.kind when 'service_plan' then 'maintenance_package' else c.kind end as category,
    coalesce(c.signed_on, c.starts_on) as signed_on,
    c.starts_on,
    c.ends_on,
    c.cancelled_on,
    c.renewal,
    c.chain_began_on,
    c.commission_yuan,
    c.premium_yuan,
    row_number() over (partition by c.person_no, c.vin, c.kind, c.chain_began_on order by c.renewal, c.key_hash) as turn
  from facts.contracts as c
  where c.person_no is not null and coalesce(c.signed_on, c.starts_on) is not null
),
bought as (
  select person_no, vin, max(bought_on) as bought_on
  from features.vehicle_periods
  where bought_on is not null
  group by person_no, vin
)
select
  c.key_hash,
  c.person_no,
  c.vin,
  c.kind,
  c.signed_on,
  c.starts_on,
  c.ends_on,
  c.cancelled_on,
  c.renewal,
  n.signed_on as next_signed_on,
  date_diff('day', b.bought_on, c.signed_on) as signed_after,
  c.commission_yuan is null as is_estimated,
  cast(coalesce(c.commission_yuan, round(c.premium_yuan * r.margin_ratio, 2)) as decimal(14, 2)) as margin_yuan
from contracts as c
left join contracts as n on n.person_no = c.person_no and n.vin = c.vin and n.kind = c.kind and n.chain_began_on = c.chain_began_on and n.turn = c.turn + 1
left join rates as r on r.category = c.category and c.signed_on >= r.from_on and c.signed_on < r.to_on
left join bought as b on b.person_no = c.person_no and b.vin = c.vin
