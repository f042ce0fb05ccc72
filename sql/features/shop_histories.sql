-- What the models of the shop are fitted to and score: one row per person and moment with a purchase of parts, accessories, packages or warranties over the
-- counter or online. Purchases of one day are one; an order refunded whole is none. The history begins with the first purchase; purchases are the repeat
-- ones. Orders under a masked number and no account are nobody's who could come again, so they are no history.
-- An account that was open by the moment is told as has_account. margin_yuan is of margin_purchases purchases with a margin above 0, the first one included. purchases_before and margin_before_yuan are of the year before the
-- moment; purchases_ahead and margin_ahead_yuan are what the year after
-- the moment brought, as far as it is known.
-- keep: no
-- grain: person_no, as_of_on
-- check: purchases >= 0 and days_last >= 0 and days_last <= days_observed
-- check: (purchases = 0) = (days_last = 0)
with days as (
  select e.person_no, e.revenue_on, sum(e.margin_yuan) as margin_yuan
  from facts.earnings as e
  inner join identity.people as p on p.person_no = e.person_no and p.kind <> 'anonymous'
  where e.is_order and e.revenue_yuan > 0 and e.category in ('accessory', 'maintenance_package', 'parts', 'extended_warranty')
  group by e.person_no, e.revenue_on
),
gaps as (
  select
    person_no,
    revenue_on,
    margin_yuan,
    min(revenue_on) over (partition by person_no) as began_on,
    date_diff('day', lag(revenue_on) over (partition by person_no order by revenue_on), revenue_on) as gap_days
  from days
),
counted as (
  select
    g.person_no,
    m.as_of_on,
    min(g.began_on) as began_on,
    max(case when g.revenue_on < m.as_of_on then g.revenue_on end) as last_on,
    sum(case when g.revenue_on < m.as_of_on and g.gap_days > 0 then 1 else 0 end) as purchases,
    sum(case when g.revenue_on < m.as_of_on and g.gap_days > 0 then cast(ln(g.gap_days) as decimal(18, 9)) else 0 end) as log_gaps,
    sum(case when g.revenue_on < m.as_of_on and g.margin_yuan > 0 then 1 else 0 end) as margin_purchases,
    sum(case when g.revenue_on < m.as_of_on and g.margin_yuan > 0 then g.margin_yuan else 0 end) as margin_yuan,
    sum(case when g.revenue_on < m.as_of_on and g.revenue_on >= m.since_on then 1 else 0 end) as purchases_before,
    sum(case when g.revenue_on < m.as_of_on and g.revenue_on >= m.since_on then coalesce(g.margin_yuan, 0) else 0 end) as margin_before_yuan,
    sum(case when g.revenue_on >= m.as_of_on and g.revenue_on < m.until_on then 1 else 0 end) as purchases_ahead,
    sum(case when g.revenue_on >= m.as_of_on and g.revenue_on < m.until_on then coalesce(g.margin_yuan, 0) else 0 end) as margin_ahead_yuan
  from gaps as g
  inner join features.value_moments as m on g.began_on < m.as_of_on
  group by g.person_no, m.as_of_on
)
select
  c.person_no,
  c.as_of_on,
  c.began_on,
  a.person_no is not null as has_account,
  cast(purchases as bigint) as purchases,
  last_on,
  date_diff('day', began_on, last_on) as days_last,
  date_diff('day', began_on, as_of_on) - 1 as days_observed,
  cast(log_gaps as decimal(18, 9)) as log_gaps,
  cast(margin_purchases as bigint) as margin_purchases,
  cast(margin_yuan as decimal(14, 2)) as margin_yuan,
  cast(purchases_before as bigint) as purchases_before,
  cast(margin_before_yuan as decimal(14, 2)) as margin_before_yuan,
  cast(purchases_ahead as bigint) as purchases_ahead,
  cast(margin_ahead_yuan as decimal(14, 2)) as margin_ahead_yuan
from counted as c
left join facts.account_holders as a on a.person_no = c.person_no and a.since_on < c.as_of_on
