-- How often an account is somebody whom the group knows already under another number: one row. Where a car deal has both a dealer's order and an online one,
-- tied by the order's number, whoever has the account is whoever has the car. accounts are such deals whose online order is of somebody with an account and a
-- phone number; second_ones those of them whose two orders are two people to us.
-- keep: no
-- grain: accounts
-- check: second_ones <= accounts
with numbered as (
  select person_no
  from identity.identifiers
  where kind = 'phone' and not is_refused
  group by person_no
)
select
  count(*) as accounts,
  cast(coalesce(sum(case when o.person_no <> s.person_no then 1 else 0 end), 0) as bigint) as second_ones
from facts.deals as d
inner join facts.orders as o on o.key_hash = d.online_hash
inner join facts.orders as s on s.key_hash = d.dealer_hash
inner join facts.account_holders as a on a.person_no = o.person_no
inner join numbered as n on n.person_no = o.person_no
where d.link_reason = 'order_number'
