-- How often an account is somebody whom the group knows already under another number: one row. Where a car deal has both a dealer's order and one made with an
-- account of the port that sold it, tied by the order's number, whoever has the account is whoever has the car. accounts are such deals whose account has
-- a phone number; second_ones those of them whose two orders are two people to us. What a port without accounts sells says nothing of accounts.
-- keep: no
-- grain: accounts
-- check: second_ones <= accounts
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
)
select
  count(*) as accounts,
  cast(coalesce(sum(case when s.person_no <> s.dealer_person_no then 1 else 0 end), 0) as bigint) as second_ones
from sold as s
inner join holders as a on a.person_no = s.person_no and a.channel = s.channel
inner join numbered as n on n.person_no = s.person_no
