-- How often an account is somebody whom the group knows already under another number, or under none: one row. Where a car deal has both a dealer's order and
-- one made with an account of the port that sold it, tied by the order's number, whoever has the account is whoever has the car. accounts are such deals,
-- second_ones those of them whose two orders are two people to us; numbered_accounts and numbered_second_ones are of accounts with a phone number of their own.
-- What ports without accounts sell says nothing of accounts: there the number of the order is all that is known.
-- keep: no
-- grain: accounts
-- check: second_ones <= accounts and numbered_second_ones <= numbered_accounts and numbered_accounts <= accounts
with holders as (
  select m.person_no, split_part(c.source, '.', 1) as channel
  from staged.contacts as c
  inner join identity.assignments as m on m.key_hash = c.key_hash
  where c.role = 'account' and c.happened_at < as_of()
  group by m.person_no, split_part(c.source, '.', 1)
),
numbered as (
  select person_no
  from identity.identifiers
  where kind = 'phone' and not is_refused
  group by person_no
),
pairs as (
  select
    case when o.person_no <> s.person_no then 1 else 0 end as is_second,
    case when n.person_no is not null then 1 else 0 end as is_numbered
  from facts.deals as d
  inner join facts.orders as o on o.key_hash = d.online_hash
  inner join facts.orders as s on s.key_hash = d.dealer_hash
  inner join holders as a on a.person_no = o.person_no and a.channel = o.channel
  left join numbered as n on n.person_no = o.person_no
  where d.link_reason = 'order_number' and s.person_no is not null
)
select
  count(*) as accounts,
  cast(coalesce(sum(is_second), 0) as bigint) as second_ones,
  cast(coalesce(sum(is_numbered), 0) as bigint) as numbered_accounts,
  cast(coalesce(sum(is_numbered * is_second), 0) as bigint) as numbered_second_ones
from pairs
