-- How often an account is somebody whom the group knows already under another number: one row. Where a car deal has both a dealer's order and one made with an
-- account of the port that sold it, tied by the order's number, whoever has the account is whoever has the car. accounts are such deals; second_ones those of them
-- whose two orders are two people to us; numbered and numbered_second_ones are the same of accounts with a phone number. What a port without accounts sells says nothing of accounts.
-- orders are all deals with a dealer's order; organisation_… are those of them whose dealer's customer is an organisation, which no account names.
-- keep: no
-- grain: accounts
-- check: second_ones <= accounts and numbered <= accounts
-- check: numbered_second_ones <= numbered and numbered_second_ones <= second_ones
with sold as (
  select o.person_no, o.channel, s.person_no as dealer_person_no
  from facts.deals as d
  inner join facts.orders as o on o.key_hash = d.online_hash
  inner join facts.orders as s on s.key_hash = d.dealer_hash
  where d.link_reason = 'order_number' and o.person_no is not null and s.person_no is not null
),
buyers as (
  select person_no
  from sold
  group by person_no
),
accounts as (
  select m.person_no, c.source
  from staged.contacts as c
  inner join identity.assignments as m on m.key_hash = c.key_hash
  inner join buyers as b on b.person_no = m.person_no
  where c.role = 'account' and c.happened_at < as_of()
  group by m.person_no, c.source
),
holders as (
  select person_no, split_part(source, '.', 1) as channel
  from accounts
  group by person_no, split_part(source, '.', 1)
),
numbered as (
  select person_no
  from identity.identifiers
  where kind = 'phone' and not is_refused
  group by person_no
),
dealt as (
  select
    count(*) as orders,
    cast(coalesce(sum(case when p.kind = 'organisation' then 1 else 0 end), 0) as bigint) as organisation_orders
  from facts.deals as d
  inner join facts.orders as s on s.key_hash = d.dealer_hash
  inner join identity.people as p on p.person_no = s.person_no
),
counted as (
  select
    count(*) as accounts,
    sum(t.is_second) as second_ones,
    sum(t.is_numbered) as numbered,
    sum(t.is_numbered * t.is_second) as numbered_second_ones,
    sum(t.is_organisation) as organisation_accounts,
    sum(t.is_organisation * t.is_second) as organisation_second_ones
  from (
    select
      case when s.person_no <> s.dealer_person_no then 1 else 0 end as is_second,
      case when n.person_no is not null then 1 else 0 end as is_numbered,
      case when p.kind = 'organisation' then 1 else 0 end as is_organisation
    from sold as s
    inner join holders as a on a.person_no = s.person_no and a.channel = s.channel
    inner join identity.people as p on p.person_no = s.dealer_person_no
    left join numbered as n on n.person_no = s.person_no
  ) as t
)
select
  c.accounts,
  cast(coalesce(c.second_ones, 0) as bigint) as second_ones,
  cast(coalesce(c.numbered, 0) as bigint) as numbered,
  cast(coalesce(c.numbered_second_ones, 0) as bigint) as numbered_second_ones,
  d.orders,
  d.organisation_orders,
  cast(coalesce(c.organisation_accounts, 0) as bigint) as organisation_accounts,
  cast(coalesce(c.organisation_second_ones, 0) as bigint) as organisation_second_ones
from counted as c
cross join dealt as d
