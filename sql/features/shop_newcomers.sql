-- People with an account who had not yet bought anything in a shop: one row per person and moment, with what the year after it brought, as far as it is known.
-- keep: no
-- grain: person_no, as_of_on
with firsts as (
  select a.person_no, m.as_of_on, m.until_on
  from facts.account_holders as a
  inner join features.value_moments as m on a.since_on < m.as_of_on
  left join features.shop_histories as h on h.person_no = a.person_no and h.as_of_on = m.as_of_on
  where h.person_no is null
)
select
  f.person_no,
  f.as_of_on,
  cast(coalesce(max(case when e.margin_yuan is not null then 1 else 0 end), 0) as bigint) as buys_ahead,
  cast(coalesce(sum(e.margin_yuan), 0) as decimal(14, 2)) as margin_ahead_yuan
from firsts as f
left join facts.earnings as e
  on
    e.person_no = f.person_no
    and e.is_order
    and e.revenue_yuan > 0
    and e.category in ('accessory', 'maintenance_package', 'parts', 'extended_warranty')
    and e.revenue_on >= f.as_of_on
    and e.revenue_on < f.until_on
group by f.person_no, f.as_of_on
